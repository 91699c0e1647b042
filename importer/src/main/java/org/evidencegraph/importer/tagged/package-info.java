/**
 * Files whose lines begin with a tag: RIS, the exports of EndNote and the Web of Science. {@code
 * TaggedReader} cuts them into records by the rules of a {@code TagGrammar}.
 */
@NullMarked
package org.evidencegraph.importer.tagged;

import org.jspecify.annotations.NullMarked;

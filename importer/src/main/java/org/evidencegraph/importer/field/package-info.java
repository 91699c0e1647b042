/**
 * Values of labelled fields, as databases and reference managers write them: names ({@code
 * AuthorField}), dates, languages, identifiers, abstracts with markup. Knows no format; record
 * formats call it.
 */
@NullMarked
package org.evidencegraph.importer.field;

import org.jspecify.annotations.NullMarked;

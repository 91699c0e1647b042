/**
 * Tells what a sentence does in its text, whether it claims something about the world, how surely,
 * and what it says about benefit. Start reading at {@link ClaimReader}; the wording it looks for is
 * in {@code resources/lexicon}.
 */
@NullMarked
package org.evidencegraph.importer.claim;

import org.jspecify.annotations.NullMarked;

/**
 * The text of one document as readers see it: folded, with a way back to the exact characters.
 * Start reading at {@link FoldedText}.
 */
@NullMarked
package org.evidencegraph.importer.text;

import org.jspecify.annotations.NullMarked;

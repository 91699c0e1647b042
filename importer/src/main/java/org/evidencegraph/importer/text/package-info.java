/**
 * The text of one document as readers see it: folded, with a way back to the exact characters.
 * Start reading at {@link org.evidencegraph.importer.text.FoldedText}; {@link
 * org.evidencegraph.importer.text.Line} cuts it into lines, {@link
 * org.evidencegraph.importer.text.Piece} undoes wrapping, and {@link
 * org.evidencegraph.importer.text.LanguageReading} takes the prose that readers located.
 */
@NullMarked
package org.evidencegraph.importer.text;

import org.jspecify.annotations.NullMarked;

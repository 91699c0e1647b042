/**
 * BibTeX and BibLaTeX. Start at {@code BibtexReader}; {@code BibtexChunks} cuts a file into
 * entries, {@code BibtexParser} takes one apart, {@code LatexText} makes text of LaTeX.
 */
@NullMarked
package org.evidencegraph.importer.bibtex;

import org.jspecify.annotations.NullMarked;

/**
 * Where a document's bytes come from. A {@link org.evidencegraph.importer.source.Submission} is a
 * document as it is handed in: its name, its bytes, and where it was captured from. Anyone may make
 * one; start there.
 */
@NullMarked
package org.evidencegraph.importer.source;

import org.jspecify.annotations.NullMarked;

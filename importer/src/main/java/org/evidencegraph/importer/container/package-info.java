/**
 * Compressed files, bounded against bombs. {@link org.evidencegraph.importer.container.Gzip} is
 * used by the importer itself: a compressed document stays one document. {@link
 * org.evidencegraph.importer.container.Archive} is for those who bring documents in: each file of
 * an archive is a document of its own. Start reading there.
 */
@NullMarked
package org.evidencegraph.importer.container;

import org.jspecify.annotations.NullMarked;

/**
 * Articles in JATS and its forerunners, as PubMed Central and publishers hand them out: metadata,
 * body with its citations, reference list. Start reading at {@link
 * org.evidencegraph.importer.jats.JatsReader}.
 */
@NullMarked
package org.evidencegraph.importer.jats;

import org.jspecify.annotations.NullMarked;

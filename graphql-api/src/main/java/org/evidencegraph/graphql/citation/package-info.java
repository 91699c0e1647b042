/**
 * Papers as entries of bibliographies, for reference managers and LaTeX. Nothing else calls this.
 * Start reading at {@link CitationController}; what is written is what {@link Paper} shows, so the
 * importer's readers read it back to the same fields.
 */
@NullMarked
package org.evidencegraph.graphql.citation;

import org.evidencegraph.paper.Paper;
import org.jspecify.annotations.NullMarked;

/**
 * Papers and what documents say about them. Fields that later features hang on a paper (references,
 * trials, claims) live with those features. Start reading at {@link PaperController}.
 */
@NullMarked
package org.evidencegraph.graphql.paper;

import org.jspecify.annotations.NullMarked;

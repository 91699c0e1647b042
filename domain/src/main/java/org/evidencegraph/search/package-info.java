/**
 * Full-text search: what is asked ({@link SearchText}, {@link SearchRequest}), what is found
 * ({@link FoundNode}), and the port that answers ({@link SearchIndex}, where to start reading).
 * Comes after all features whose nodes are found.
 */
@NullMarked
package org.evidencegraph.search;

import org.jspecify.annotations.NullMarked;

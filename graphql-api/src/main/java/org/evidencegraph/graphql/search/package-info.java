/**
 * {@code Query.search}: hits of the index with the nodes that they lead to. Start reading at {@link
 * SearchController}. Comes after all features whose nodes are found.
 */
@NullMarked
package org.evidencegraph.graphql.search;

import org.jspecify.annotations.NullMarked;

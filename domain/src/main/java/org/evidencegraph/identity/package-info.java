/**
 * Which records denote one paper, as pure functions of the records: {@link MatchKeys} finds who may
 * be the same, {@link Matching} decides for a pair, {@link Clustering} for all of them at once.
 * Called by whoever records documents; start reading at {@link Clustering}.
 */
@NullMarked
package org.evidencegraph.identity;

import org.jspecify.annotations.NullMarked;

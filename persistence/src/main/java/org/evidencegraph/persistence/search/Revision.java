package org.evidencegraph.persistence.search;

import java.util.UUID;

/**
 * A state of the graph.
 *
 * @param release its number; states of two databases may have the same
 * @param stamp tells them apart
 */
record Revision(int release, UUID stamp) {}

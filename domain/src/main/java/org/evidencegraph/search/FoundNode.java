package org.evidencegraph.search;

import java.util.List;
import org.evidencegraph.identifier.NodeId;

/**
 * A node that was found, by its id: the index knows no more than words.
 *
 * @param score above 0; only tells the order of the hits of one search
 * @param matches where the words stand, the weightiest field first; at least one
 */
public record FoundNode(NodeId node, SearchType type, double score, List<TextMatch> matches) {
  public FoundNode {
    matches = List.copyOf(matches);
  }
}

package org.evidencegraph.graphql.page;

/// A child in a connection with its place. Edges that carry more have a record of their own in
/// their feature.
public interface ConnectionEdge<N> {

  /// The place as clients give it back in `after` and `before`.
  String cursor();

  N node();
}

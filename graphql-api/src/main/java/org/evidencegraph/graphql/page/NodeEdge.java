package org.evidencegraph.graphql.page;

import org.evidencegraph.page.Cursor;

/// An edge that carries nothing but its child.
public record NodeEdge<N>(Cursor place, N node) implements ConnectionEdge<N> {
  @Override
  public String cursor() {
    return CursorCodec.encode(place);
  }
}

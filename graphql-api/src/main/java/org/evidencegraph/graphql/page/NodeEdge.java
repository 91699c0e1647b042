package org.evidencegraph.graphql.page;

import org.evidencegraph.page.Cursor;

/**
 * An edge that carries nothing but its child. Edges that carry more have a record of their own in
 * their feature; none implements a generic interface, since the schema inspection would look at the
 * compiler's bridge methods and see objects without fields.
 */
public record NodeEdge<N>(Cursor place, N node) {
  public String cursor() {
    return CursorCodec.encode(place);
  }
}

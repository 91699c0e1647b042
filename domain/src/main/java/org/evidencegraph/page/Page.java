package org.evidencegraph.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of a connection, in the connection's order whichever way it was paged.
 *
 * @param totalCount number of all children that meet the condition; null unless the request was
 *     counted
 */
public record Page<T>(
    List<Item<T>> items, boolean hasNext, boolean hasPrevious, @Nullable Integer totalCount) {

  public Page {
    items = List.copyOf(items);
  }

  /** A child and its place. */
  public record Item<T>(T node, Cursor cursor) {}

  public List<T> nodes() {
    return items.stream().map(Item::node).toList();
  }
}

package org.evidencegraph.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window of a connection, in the connection's order whichever way it was paged.
 *
 * @param totalCount number of all children that meet the condition; null unless the request was
 *     counted
 * @param facets those asked for, the most frequent value first; each counts the children that meet
 *     the condition without its tests on the facet's own field
 */
public record Page<T>(
    List<Item<T>> items,
    boolean hasNext,
    boolean hasPrevious,
    @Nullable Integer totalCount,
    Map<String, List<Facet>> facets) {

  public Page {
    items = List.copyOf(items);
    facets = Map.copyOf(facets);
  }

  /** Without facets. */
  public Page(
      List<Item<T>> items, boolean hasNext, boolean hasPrevious, @Nullable Integer totalCount) {
    this(items, hasNext, hasPrevious, totalCount, Map.of());
  }

  /** A child and its place. */
  public record Item<T>(T node, Cursor cursor) {}

  public List<T> nodes() {
    return items.stream().map(Item::node).toList();
  }
}

package org.evidencegraph.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A window of a connection, in the connection's order whichever way it was paged.
 *
 * @param hasNext whether more follow; of a page that was cut from the end it is only known that the
 *     place stands there before which it ends
 * @param hasPrevious whether others stand before; of a page that was cut from the start it is only
 *     known that the place stands there after which it begins
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

  /**
   * The page of a window.
   *
   * @param more whether others stand in the window than the page has room for
   */
  public static <T> Page<T> of(
      PageWindow window,
      List<Item<T>> items,
      boolean more,
      @Nullable Integer totalCount,
      Map<String, List<Facet>> facets) {
    return new Page<>(
        items,
        window.backward() ? window.before() != null : more,
        window.backward() ? more : window.after() != null,
        totalCount,
        facets);
  }

  /** A child and its place. */
  public record Item<T>(T node, Cursor cursor) {}

  public List<T> nodes() {
    return items.stream().map(Item::node).toList();
  }
}

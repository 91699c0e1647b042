package org.evidencegraph.graphql.page;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageWindow;
import org.jspecify.annotations.Nullable;

/// One page of a connection in the shape of the schema's `…Connection` types. Its name ends like
/// theirs because the framework passes through only such.
///
/// @param counted number of all children; null unless `totalCount` is selected
public record Connection<N, E extends ConnectionEdge<N>>(
    List<E> edges, PageInfo pageInfo, @Nullable Integer counted) {

  public Connection {
    edges = List.copyOf(edges);
  }

  static <C, N, E extends ConnectionEdge<N>> Connection<N, E> of(
      Page<C> page, PageWindow window, BiFunction<Cursor, C, E> toEdge) {
    List<E> edges =
        page.items().stream().map(item -> toEdge.apply(item.cursor(), item.node())).toList();
    return new Connection<>(edges, pageInfo(page, window, edges), page.totalCount());
  }

  // Behind a cursor there is at least the entry that the cursor came from.
  private static PageInfo pageInfo(
      Page<?> page, PageWindow window, List<? extends ConnectionEdge<?>> edges) {
    boolean cameFromCursor = window.from() != null;
    return new PageInfo(
        window.backward() ? cameFromCursor : page.hasNext(),
        window.backward() ? page.hasPrevious() : cameFromCursor,
        edges.isEmpty() ? null : edges.getFirst().cursor(),
        edges.isEmpty() ? null : edges.getLast().cursor());
  }

  public List<N> nodes() {
    return edges.stream().map(ConnectionEdge::node).toList();
  }

  public int totalCount() {
    return Objects.requireNonNull(counted, "totalCount is selected, yet nobody counted");
  }
}

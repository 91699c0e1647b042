package org.evidencegraph.graphql.page;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * One page of a connection in the shape of the schema's {@code …Connection} types. Its name ends
 * like theirs because the framework passes through only such.
 *
 * @param nodes what the edges lead to, in their order
 * @param facets those selected
 * @param counted number of all children; null unless {@code totalCount} is selected
 */
public record Connection<N, E>(
    List<E> edges, List<N> nodes, PageInfo pageInfo, Facets facets, @Nullable Integer counted) {

  public Connection {
    edges = List.copyOf(edges);
    nodes = List.copyOf(nodes);
  }

  /**
   * @param toEdge the edge for a child at its place
   * @param node what an edge leads to
   */
  public static <C, N, E> Connection<N, E> of(
      Page<C> page, BiFunction<Cursor, C, E> toEdge, Function<E, N> node) {
    List<E> edges =
        page.items().stream().map(item -> toEdge.apply(item.cursor(), item.node())).toList();
    return new Connection<>(
        edges,
        edges.stream().map(node).toList(),
        pageInfo(page),
        new Facets(page.facets()),
        page.totalCount());
  }

  private static PageInfo pageInfo(Page<?> page) {
    List<? extends Page.Item<?>> items = page.items();
    return new PageInfo(
        page.hasNext(),
        page.hasPrevious(),
        items.isEmpty() ? null : CursorCodec.encode(items.getFirst().cursor()),
        items.isEmpty() ? null : CursorCodec.encode(items.getLast().cursor()));
  }

  public int totalCount() {
    return Objects.requireNonNull(counted, "totalCount is selected, yet nobody counted");
  }
}

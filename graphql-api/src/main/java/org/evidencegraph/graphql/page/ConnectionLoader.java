package org.evidencegraph.graphql.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.Try;
import org.evidencegraph.page.Connections;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.Root;
import org.springframework.stereotype.Component;

/**
 * Loads every connection of the schema. What a field was asked (window, filter, whether to count)
 * is read from its arguments and selections; all parents that were asked the same are served by one
 * call of the port.
 */
@Component
public class ConnectionLoader {
  private static final String NAME = "connections";

  private final Connections connections;

  /** One page of one parent. */
  private record Key(Question question, Object parent) {}

  /** What many parents are asked alike. */
  private record Question(Edge<?, ?> edge, PageRequest request) {}

  ConnectionLoader(Connections connections, Loaders loaders) {
    this.connections = connections;
    loaders.<Key, Try<Page<?>>>register(NAME, this::pages);
  }

  /** The page that the field asks for, of children that stand in plain edges. */
  public <P, C> CompletableFuture<Connection<C, NodeEdge<C>>> load(
      Edge<P, C> edge, P parent, DataFetchingEnvironment field) {
    return this.<P, C, C, NodeEdge<C>>load(edge, parent, field, NodeEdge::new, NodeEdge::node);
  }

  /**
   * The page that the field asks for, of children that are told by edges of their own.
   *
   * @param node what an edge leads to
   */
  public <P, C, N, E> CompletableFuture<Connection<N, E>> load(
      Edge<P, C> edge,
      P parent,
      DataFetchingEnvironment field,
      BiFunction<Cursor, C, E> toEdge,
      Function<E, N> node) {
    PageRequest request = PageRequests.of(field, parent == Root.GRAPH);
    DataLoader<Key, Page<?>> loader = Objects.requireNonNull(field.getDataLoader(NAME));
    return loader
        .load(new Key(new Question(edge, request), parent))
        .thenApply(page -> Connection.of(typed(edge, page), toEdge, node));
  }

  private static <C> Page<C> typed(Edge<?, C> edge, Page<?> page) {
    List<Page.Item<C>> items =
        page.items().stream()
            .map(item -> new Page.Item<>(edge.child().cast(item.node()), item.cursor()))
            .toList();
    return new Page<>(items, page.hasNext(), page.hasPrevious(), page.totalCount(), page.facets());
  }

  private Map<Key, Try<Page<?>>> pages(Collection<Key> keys) {
    Map<Question, List<Key>> asked =
        keys.stream().collect(groupingBy(Key::question, LinkedHashMap::new, toList()));
    Map<Key, Try<Page<?>>> answers = new HashMap<>();
    asked.forEach((question, same) -> answers.putAll(answers(question, same)));
    return answers;
  }

  // A bad cursor in one field must not fail the other fields of the batch.
  private Map<Key, Try<Page<?>>> answers(Question question, List<Key> keys) {
    Map<Key, Try<Page<?>>> answers = new HashMap<>();
    try {
      Map<?, ? extends Page<?>> pages = ask(question.edge(), question.request(), keys);
      keys.forEach(key -> answers.put(key, found(question, key, pages)));
    } catch (RuntimeException e) {
      keys.forEach(key -> answers.put(key, Try.failed(e)));
    }
    return answers;
  }

  private <P, C> Map<P, Page<C>> ask(Edge<P, C> edge, PageRequest request, List<Key> keys) {
    Collection<P> parents =
        keys.stream().map(Key::parent).map(edge.parent()::cast).collect(toSet());
    return connections.pages(edge, parents, request);
  }

  private static Try<Page<?>> found(Question question, Key key, Map<?, ? extends Page<?>> pages) {
    Page<?> page = pages.get(key.parent());
    return page == null
        ? Try.failed(
            new IllegalStateException(
                "no page of %s for %s".formatted(question.edge().name(), key.parent())))
        : Try.succeeded(page);
  }
}

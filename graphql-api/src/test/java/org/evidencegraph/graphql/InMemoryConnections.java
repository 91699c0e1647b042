package org.evidencegraph.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.evidencegraph.page.Connections;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Facet;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;

/** Connections over lists, which remember what they were asked. Conditions are not looked at. */
final class InMemoryConnections implements Connections {
  /** A value of each facet. */
  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("year", 2014),
          Map.entry("type", "REVIEW"),
          Map.entry("journal", "J Stones"),
          Map.entry("role", "FINDING"),
          Map.entry("section", "ABSTRACT"),
          Map.entry("certainty", "HEDGED"),
          Map.entry("reportedBenefit", "MIXED"),
          Map.entry("resolution", "RESOLVED"),
          Map.entry("tier", "EXPLICIT"),
          Map.entry("phase", "PHASE2"),
          Map.entry("kind", "CONDITION"),
          Map.entry("code", "ENDS_EARLY"),
          Map.entry("severity", "WARNING"),
          Map.entry("importer", "evidence-graph-importer/1"),
          Map.entry("documentKind", "PAPER_PAGE"));

  private final Map<Edge<?, ?>, Function<Object, List<?>>> children = new HashMap<>();
  private final List<Question> asked = new ArrayList<>();
  private final Set<Edge<?, ?>> broken = new HashSet<>();

  record Question(Edge<?, ?> edge, Collection<?> parents, PageRequest request) {}

  <P, C> InMemoryConnections with(Edge<P, C> edge, Function<P, List<C>> list) {
    children.put(edge, parent -> list.apply(edge.parent().cast(parent)));
    return this;
  }

  synchronized List<Question> asked() {
    return List.copyOf(asked);
  }

  /** Forgets what it was asked and mends what was broken. */
  synchronized void forget() {
    asked.clear();
    broken.clear();
  }

  synchronized void breakAt(Edge<?, ?> edge) {
    broken.add(edge);
  }

  @Override
  public synchronized <P, C> Map<P, Page<C>> pages(
      Edge<P, C> edge, Collection<P> parents, PageRequest request) {
    asked.add(new Question(edge, List.copyOf(parents), request));
    if (broken.contains(edge)) {
      throw new IllegalStateException("select * from secret_connections");
    }
    Map<P, Page<C>> pages = new HashMap<>();
    parents.forEach(parent -> pages.put(parent, page(edge, list(edge, parent), request)));
    return pages;
  }

  private <P, C> List<C> list(Edge<P, C> edge, P parent) {
    return children.get(edge).apply(parent).stream().map(edge.child()::cast).toList();
  }

  private static <C> Page<C> page(Edge<?, C> edge, List<C> all, PageRequest request) {
    PageWindow window = request.window();
    int first = window.after() == null ? 0 : position(edge, window.after()) + 1;
    int last = window.before() == null ? all.size() : position(edge, window.before());
    int start = window.backward() ? Math.max(first, last - window.size()) : first;
    int end = window.backward() ? last : Math.min(last, start + window.size());
    List<Page.Item<C>> items =
        IntStream.range(start, end)
            .mapToObj(n -> new Page.Item<>(all.get(n), cursor(edge, n)))
            .toList();
    return Page.of(
        window,
        items,
        end - start < last - first,
        request.counted() ? all.size() : null,
        facets(request));
  }

  private static Map<String, List<Facet>> facets(PageRequest request) {
    Map<String, List<Facet>> facets = new HashMap<>();
    request
        .facets()
        .forEach(
            name ->
                facets.put(
                    name,
                    Collections.nCopies(
                        Math.min(2, request.facetSize()), new Facet(VALUES.get(name), 7))));
    return facets;
  }

  private static Cursor cursor(Edge<?, ?> edge, int n) {
    return new Cursor(edge.name(), List.of(Integer.toString(n)));
  }

  private static int position(Edge<?, ?> edge, Cursor cursor) {
    if (!cursor.order().equals(edge.name())) {
      throw new InvalidPageException("The cursor belongs to another order.");
    }
    return Integer.parseInt(cursor.position().getFirst());
  }
}

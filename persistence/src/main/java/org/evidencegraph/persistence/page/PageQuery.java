package org.evidencegraph.persistence.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Facet;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.persistence.column.NodeIds;
import org.jspecify.annotations.Nullable;

/**
 * One request for pages of one edge, as statements.
 *
 * <p>Rows come in the direction of paging, one more than asked for, which tells whether there is a
 * further page; a backward page is turned round at the end.
 */
final class PageQuery<P, C> {
  /** Parents in one statement; more are asked for in parts. */
  private static final int MOST_PARENTS = 10_000;

  private final EntityManager entities;
  private final Relation<P, C> relation;
  private final PageRequest request;
  private final Reaches reaches;
  private final Order order;
  private final PageWindow window;
  private final Map<String, Object> parameters = new HashMap<>();
  private final String where;
  private final Map<String, Object> places = new HashMap<>();
  private final String between;

  PageQuery(EntityManager entities, Relation<P, C> relation, Reaches reaches, PageRequest request) {
    this.entities = entities;
    this.relation = relation;
    this.reaches = reaches;
    this.request = request;
    this.order = relation.orderBy().order(request.orderBy(), relation.order());
    this.window = request.window();
    Predicate predicate = new Predicate(reaches, relation.span());
    this.where = relation.where() + " and " + predicate.of(request.where(), relation.fields());
    this.parameters.putAll(predicate.parameters());
    this.between =
        between("after", window.after(), false) + between("before", window.before(), true);
  }

  /** What holds beyond a place on that side, the values of which become parameters. */
  private String between(String name, @Nullable Cursor place, boolean backward) {
    if (place == null) {
      return "";
    }
    List<Object> position = order.position(place);
    for (int n = 0; n < position.size(); n++) {
      places.put(name + n, position.get(n));
    }
    return " and " + order.beyond(name, backward);
  }

  Map<P, Page<C>> pages(Collection<P> parents) {
    Map<P, Page<C>> pages = new LinkedHashMap<>();
    List<P> all = parents.stream().distinct().toList();
    for (int n = 0; n < all.size(); n += MOST_PARENTS) {
      pages.putAll(part(all.subList(n, Math.min(all.size(), n + MOST_PARENTS))));
    }
    return pages;
  }

  private Map<P, Page<C>> part(List<P> parents) {
    Map<UUID, P> byKey = new LinkedHashMap<>();
    parents.forEach(parent -> byKey.put(key(parent), parent));
    List<Found<P>> found = find(byKey);
    Map<Link<P>, C> children =
        relation.children().of(found.stream().map(row -> row.link).distinct().toList());
    Map<UUID, Integer> counts = request.counted() ? count(byKey.keySet()) : Map.of();
    Map<String, Map<UUID, List<Facet>>> facets = facets(byKey.keySet());
    Map<P, List<Found<P>>> rows =
        found.stream().collect(Collectors.groupingBy(f -> f.link.parent()));
    Map<P, Page<C>> pages = new LinkedHashMap<>();
    byKey.forEach(
        (key, parent) ->
            pages.put(
                parent,
                page(
                    rows.getOrDefault(parent, List.of()),
                    children,
                    counts.getOrDefault(key, 0),
                    of(facets, key))));
    return pages;
  }

  /** Edges from the root have a parent without a row. */
  private static UUID key(Object parent) {
    return parent instanceof NodeId id ? NodeIds.bits(id) : new UUID(0, 0);
  }

  /** A row: the link and its place in the order. */
  private record Found<P>(Link<P> link, Cursor cursor) {}

  private List<Found<P>> find(Map<UUID, P> parents) {
    Query query =
        relation.parent() == null
            ? entities.createQuery(ofRoot(), Object[].class).setMaxResults(window.size() + 1)
            : entities
                .createQuery(ofParents(relation.parent()), Object[].class)
                .setParameter("parents", parents.keySet())
                .setParameter("most", window.size() + 1);
    parameters.forEach(query::setParameter);
    places.forEach(query::setParameter);
    List<Found<P>> found = new ArrayList<>();
    for (Object row : query.getResultList()) {
      found.add(found((Object[]) row, parents));
    }
    return found;
  }

  private String ofRoot() {
    return "select "
        + selected("")
        + " from "
        + relation.from()
        + " where "
        + where
        + between
        + " order by "
        + order.orderBy(window.backward());
  }

  /** The first rows of every parent: they are numbered inside a derived table, and it is cut. */
  private String ofParents(String parent) {
    String columns =
        IntStream.range(0, order.keys().size())
            .mapToObj(n -> ", d.k" + n)
            .collect(Collectors.joining());
    return "select d.parentKey, d.childKey"
        + columns
        + (relation.extra() == null ? "" : ", d.extra")
        + " from (select "
        + parent
        + " as parentKey, "
        + selected(" as ")
        + ", row_number() over (partition by "
        + parent
        + " order by "
        + order.orderBy(window.backward())
        + ") as place from "
        + relation.from()
        + " where "
        + where
        + amongParents(parent)
        + between
        + ") d where d.place <= :most order by d.place";
  }

  /**
   * Nothing where the relation restricts its own joins: a condition on them from outside would be
   * slow.
   */
  private String amongParents(String parent) {
    return relation.from().contains(":parents") ? "" : " and " + parent + " in (:parents)";
  }

  private String selected(String as) {
    List<SortKey> keys = order.keys();
    StringBuilder columns = new StringBuilder(relation.child());
    columns.append(as.isEmpty() ? "" : as + "childKey");
    for (int n = 0; n < keys.size(); n++) {
      columns.append(", ").append(keys.get(n).expression());
      columns.append(as.isEmpty() ? "" : as + "k" + n);
    }
    if (relation.extra() != null) {
      columns.append(", ").append(relation.extra()).append(as.isEmpty() ? "" : as + "extra");
    }
    return columns.toString();
  }

  private Found<P> found(Object[] row, Map<UUID, P> parents) {
    int at = relation.parent() == null ? 0 : 1;
    P parent =
        at == 0 ? parents.values().iterator().next() : Objects.requireNonNull(parents.get(row[0]));
    List<String> position = new ArrayList<>();
    for (int n = 0; n < order.keys().size(); n++) {
      position.add(row[at + 1 + n].toString());
    }
    Object extra = relation.extra() == null ? null : row[row.length - 1];
    return new Found<>(
        new Link<>(parent, (UUID) row[at], extra), new Cursor(order.name(), position));
  }

  private Map<UUID, Integer> count(Collection<UUID> parents) {
    String from = " from " + relation.from() + " where " + where;
    Query query =
        relation.parent() == null
            ? entities.createQuery("select count(*)" + from, Long.class)
            : entities
                .createQuery(
                    "select "
                        + relation.parent()
                        + ", count(*)"
                        + from
                        + amongParents(relation.parent())
                        + " group by "
                        + relation.parent(),
                    Object[].class)
                .setParameter("parents", parents);
    parameters.forEach(query::setParameter);
    Map<UUID, Integer> counts = new HashMap<>();
    for (Object row : query.getResultList()) {
      if (row instanceof Object[] counted) {
        counts.put((UUID) counted[0], ((Number) counted[1]).intValue());
      } else {
        counts.put(parents.iterator().next(), ((Number) row).intValue());
      }
    }
    return counts;
  }

  private Map<String, Map<UUID, List<Facet>>> facets(Collection<UUID> parents) {
    Map<String, Map<UUID, List<Facet>>> facets = new HashMap<>();
    for (String name : request.facets()) {
      FacetField field = Objects.requireNonNull(relation.facets().get(name), name);
      facets.put(
          name,
          new FacetQuery(entities, relation, reaches, field, request.where(), request.facetSize())
              .of(parents));
    }
    return facets;
  }

  private static Map<String, List<Facet>> of(
      Map<String, Map<UUID, List<Facet>>> facets, UUID parent) {
    Map<String, List<Facet>> own = new HashMap<>();
    facets.forEach((name, byParent) -> own.put(name, byParent.getOrDefault(parent, List.of())));
    return own;
  }

  private Page<C> page(
      List<Found<P>> rows, Map<Link<P>, C> children, int count, Map<String, List<Facet>> facets) {
    boolean more = rows.size() > window.size();
    List<Page.Item<C>> items = new ArrayList<>();
    for (Found<P> row : more ? rows.subList(0, window.size()) : rows) {
      C child = children.get(row.link);
      if (child != null) {
        items.add(new Page.Item<>(child, row.cursor));
      }
    }
    if (window.backward()) {
      Collections.reverse(items);
    }
    return Page.of(window, items, more, request.counted() ? count : null, facets);
  }
}

package org.evidencegraph.persistence.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.page.Facet;

/** Counts the values of one field among the children of all parents, with one statement. */
final class FacetQuery {
  private final EntityManager entities;
  private final Relation<?, ?> relation;
  private final FacetField field;
  private final int size;
  private final Map<String, Object> parameters;
  private final String counted;

  FacetQuery(
      EntityManager entities,
      Relation<?, ?> relation,
      Reaches reaches,
      FacetField field,
      Condition where,
      int size) {
    this.entities = entities;
    this.relation = relation;
    this.field = field;
    this.size = size;
    Predicate predicate = new Predicate(reaches, relation.span());
    String met = predicate.of(where.without(field.filter()), relation.fields());
    this.parameters = predicate.parameters();
    this.counted =
        " from %s %s where %s and %s and %s is not null"
            .formatted(relation.from(), field.join(), relation.where(), met, field.key());
  }

  /** By the parent's key; parents without any value are left out. */
  Map<UUID, List<Facet>> of(Collection<UUID> parents) {
    String parent = relation.parent();
    Query query =
        parent == null
            ? entities.createQuery(ofRoot(), Object[].class).setMaxResults(size)
            : entities
                .createQuery(ofParents(parent), Object[].class)
                .setParameter("parents", parents)
                .setParameter("most", size);
    parameters.forEach(query::setParameter);
    Map<UUID, List<Facet>> facets = new HashMap<>();
    for (Object found : query.getResultList()) {
      Object[] row = (Object[]) found;
      UUID of = parent == null ? parents.iterator().next() : (UUID) row[2];
      facets.computeIfAbsent(of, key -> new ArrayList<>()).add(facet(row[0], row[1]));
    }
    return facets;
  }

  private static Facet facet(Object value, Object count) {
    return new Facet(
        value instanceof Enum<?> named ? named.name() : value, ((Number) count).intValue());
  }

  private String count() {
    return "count(distinct " + relation.child() + ")";
  }

  private String ofRoot() {
    return "select "
        + field.shown()
        + ", "
        + count()
        + counted
        + " group by "
        + field.key()
        + " order by "
        + count()
        + " desc, "
        + field.key();
  }

  private String ofParents(String parent) {
    String ranked =
        "row_number() over (partition by %s order by %s desc, %s)"
            .formatted(parent, count(), field.key());
    return "select d.shown, d.amount, d.parentKey from (select "
        + parent
        + " as parentKey, "
        + field.shown()
        + " as shown, "
        + count()
        + " as amount, "
        + ranked
        + " as place"
        + counted
        + (relation.from().contains(":parents") ? "" : " and " + parent + " in (:parents)")
        + " group by "
        + parent
        + ", "
        + field.key()
        + ") d where d.place <= :most order by d.place";
  }
}

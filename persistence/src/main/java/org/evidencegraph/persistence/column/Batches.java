package org.evidencegraph.persistence.column;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Statements with one list of ids, {@code :ids}, that may be long: cut into parts of a size that
 * every database takes. Up to that size it is one statement.
 */
public final class Batches {
  private static final int LARGEST = 10_000;

  private Batches() {}

  public static <T> List<T> select(
      EntityManager entities, String hql, Class<T> type, Collection<?> ids) {
    return select(entities, hql, type, ids, Map.of());
  }

  public static <T> List<T> select(
      EntityManager entities,
      String hql,
      Class<T> type,
      Collection<?> ids,
      Map<String, Object> others) {
    List<T> found = new ArrayList<>();
    for (List<?> part : parts(ids)) {
      var query = entities.createQuery(hql, type).setParameter("ids", part);
      others.forEach(query::setParameter);
      found.addAll(query.getResultList());
    }
    return found;
  }

  /** Returns how many rows were changed. */
  public static int change(EntityManager entities, String hql, Collection<?> ids) {
    return change(entities, hql, ids, Map.of());
  }

  /** Returns how many rows were changed. */
  public static int change(
      EntityManager entities, String hql, Collection<?> ids, Map<String, Object> others) {
    int changed = 0;
    for (List<?> part : parts(ids)) {
      var query = entities.createQuery(hql).setParameter("ids", part);
      others.forEach(query::setParameter);
      changed += query.executeUpdate();
    }
    return changed;
  }

  private static List<List<?>> parts(Collection<?> ids) {
    List<?> all = List.copyOf(ids);
    List<List<?>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += LARGEST) {
      parts.add(all.subList(from, Math.min(all.size(), from + LARGEST)));
    }
    return parts;
  }
}

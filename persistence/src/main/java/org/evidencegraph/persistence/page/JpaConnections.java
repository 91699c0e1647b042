package org.evidencegraph.persistence.page;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.evidencegraph.page.Connections;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers every edge: one statement finds the children of all parents, each page cut by a window
 * function; one more reads them, and one counts them if that was asked for.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class JpaConnections implements Connections {
  private final EntityManager entities;
  private final ObjectProvider<Relations> features;
  private volatile Map<String, Relation<?, ?>> relations = Map.of();
  private volatile @Nullable Reaches reaches;

  JpaConnections(EntityManager entities, ObjectProvider<Relations> features) {
    this.entities = entities;
    this.features = features;
  }

  @Override
  public <P, C> Map<P, Page<C>> pages(Edge<P, C> edge, Collection<P> parents, PageRequest request) {
    return new PageQuery<>(entities, relation(edge), reaches(), request).pages(parents);
  }

  // The relation was built from the same constant, so its types are those of the edge.
  @SuppressWarnings("unchecked")
  private <P, C> Relation<P, C> relation(Edge<P, C> edge) {
    Relation<?, ?> found = all().get(edge.name());
    if (found == null) {
      throw new IllegalArgumentException("there is no relation for the edge " + edge.name());
    }
    return (Relation<P, C>) found;
  }

  private Reaches reaches() {
    Reaches known = reaches;
    if (known == null) {
      known = new Reaches(features.stream().flatMap(feature -> feature.reaches().stream()));
      reaches = known;
    }
    return known;
  }

  private Map<String, Relation<?, ?>> all() {
    if (relations.isEmpty()) {
      Map<String, Relation<?, ?>> found = new HashMap<>();
      features.stream()
          .flatMap(feature -> feature.relations().stream())
          .forEach(relation -> found.put(relation.edge().name(), relation));
      relations = Map.copyOf(found);
    }
    return relations;
  }
}

package org.evidencegraph.persistence.concept;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.concept.Concepts;
import org.evidencegraph.persistence.column.Batches;
import org.evidencegraph.persistence.column.NodeIds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JpaConcepts implements Concepts {
  private final EntityManager entities;
  private final ConceptMapper mapper;

  JpaConcepts(EntityManager entities, ConceptMapper mapper) {
    this.entities = entities;
    this.mapper = mapper;
  }

  @Override
  public Map<ConceptId, Concept> byIds(Collection<ConceptId> ids) {
    Map<ConceptId, Concept> found = new HashMap<>();
    Batches.select(
            entities, "from ConceptRow c where c.id in (:ids)", ConceptRow.class, NodeIds.bits(ids))
        .forEach(row -> found.put(NodeIds.conceptId(row.id), mapper.toConcept(row)));
    return found;
  }

  @Override
  public Optional<Concept> findByLabel(String label) {
    return entities
        .createQuery(
            """
            select c from ConceptNameRow n join ConceptRow c on c.id = n.conceptId
            where n.nameFolded = :name order by n.label desc, c.mentionCount desc, c.id
            """,
            ConceptRow.class)
        .setParameter("name", ConceptNameRow.folded(label))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(mapper::toConcept);
  }
}

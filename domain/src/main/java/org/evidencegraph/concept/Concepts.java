package org.evidencegraph.concept;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: concepts, read in batches. */
public interface Concepts {
  Map<ConceptId, Concept> byIds(Collection<ConceptId> ids);

  /**
   * By label or synonym, compared folded. Where several bear the name, a label goes before a
   * synonym, then the most mentioned one, then the smallest id.
   */
  Optional<Concept> findByLabel(String label);
}

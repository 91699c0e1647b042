package org.evidencegraph.importer.concept;

import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.sentence.Range;

/**
 * A place that names a concept.
 *
 * @param range qualifiers included: {@code severe acute graft-versus-host disease}
 * @param name the name alone: {@code graft-versus-host disease}
 */
public record FoundConcept(Concept concept, Range range, Range name) {
  public ConceptKind kind() {
    return concept.kind();
  }

  public int start() {
    return range.start();
  }

  public int end() {
    return range.end();
  }
}

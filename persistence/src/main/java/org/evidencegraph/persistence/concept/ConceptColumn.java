package org.evidencegraph.persistence.concept;

import jakarta.persistence.Converter;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.persistence.column.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** A concept as one document gives it. */
@Converter
@Immutable
final class ConceptColumn extends JsonColumn<Concept> {
  ConceptColumn() {
    super(new TypeReference<>() {});
  }
}

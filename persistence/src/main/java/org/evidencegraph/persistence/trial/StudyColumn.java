package org.evidencegraph.persistence.trial;

import jakarta.persistence.Converter;
import org.evidencegraph.persistence.column.JsonColumn;
import org.evidencegraph.trial.StudyDescription;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** What is said about a study. */
@Converter
@Immutable
final class StudyColumn extends JsonColumn<StudyDescription> {
  StudyColumn() {
    super(new TypeReference<>() {});
  }
}

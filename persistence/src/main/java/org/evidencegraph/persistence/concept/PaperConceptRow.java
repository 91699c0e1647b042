package org.evidencegraph.persistence.concept;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: a paper names a concept somewhere.
@Entity
@Immutable
@Table(name = "paper_concept")
@IdClass(PaperConceptRow.Key.class)
class PaperConceptRow {
  @Id public UUID paperId;
  @Id public UUID conceptId;

  record Key(UUID paperId, UUID conceptId) implements Serializable {}
}

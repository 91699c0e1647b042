package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: a study names a concept as what it treats, or with what.
@Entity
@Immutable
@Table(name = "concept_trial")
@IdClass(ConceptTrialRow.Key.class)
class ConceptTrialRow {
  @Id public UUID conceptId;
  @Id public UUID trialId;

  record Key(UUID conceptId, UUID trialId) implements Serializable {}
}

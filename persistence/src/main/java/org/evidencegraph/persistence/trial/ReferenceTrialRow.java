package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: the title of a reference speaks of a study.
@Entity
@Immutable
@Table(name = "reference_trial")
@IdClass(ReferenceTrialRow.Key.class)
class ReferenceTrialRow {
  @Id public UUID referenceId;
  @Id public UUID trialId;

  record Key(UUID referenceId, UUID trialId) implements Serializable {}
}

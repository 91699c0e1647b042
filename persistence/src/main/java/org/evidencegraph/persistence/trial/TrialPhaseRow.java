package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A phase of a study, folded. */
@Entity
@Table(name = "trial_phase")
@IdClass(TrialPhaseRow.Key.class)
class TrialPhaseRow {
  @Id public UUID trialId;
  @Id public int sortNo;
  public String phaseFolded;

  record Key(UUID trialId, int sortNo) implements Serializable {}
}

package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A registry number of a study, folded. */
@Entity
@Table(name = "trial_registration")
@IdClass(TrialRegistrationRow.Key.class)
class TrialRegistrationRow {
  @Id public UUID trialId;
  @Id public int sortNo;
  public String registrationFolded;

  record Key(UUID trialId, int sortNo) implements Serializable {}
}

package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An id that a study has or had, its own included. */
@Entity
@Table(name = "trial_alias")
class TrialAliasRow {
  @Id public UUID id;
  public UUID trialId;
}

package org.evidencegraph.persistence.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: a shown claim and a study that has to do with it, on the strongest basis.
@Entity
@Immutable
@Table(name = "claim_trial")
@IdClass(ClaimTrialRow.Key.class)
class ClaimTrialRow {
  @Id public UUID claimId;
  @Id public UUID trialId;

  /// 0 cited in text, 1 same study, 2 shared condition.
  public int basisSort;

  record Key(UUID claimId, UUID trialId) implements Serializable {}
}

package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: a study and a paper that has to do with it, in the closest relation.
@Entity
@Immutable
@Table(name = "trial_paper")
@IdClass(TrialPaperRow.Key.class)
class TrialPaperRow {
  @Id public UUID trialId;
  @Id public UUID paperId;

  /// 0 reports, 1 is the protocol, 2 mentions.
  public int relationSort;

  record Key(UUID trialId, UUID paperId) implements Serializable {}
}

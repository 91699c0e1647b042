package org.evidencegraph.persistence.trial;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A place that speaks of a study. */
@Entity
@Table(name = "trial_mention")
class TrialMentionRow {
  @Id public UUID id;
  public UUID documentId;

  /** Whose text it stands in; null for what a registry tells. */
  public @Nullable UUID recordId;

  /** The reference whose title it stands in; null elsewhere. */
  public @Nullable UUID referenceId;

  /** The paper of the text. */
  public @Nullable UUID paperId;

  /**
   * The paper that stands in {@code relation} to the study: the cited one, or the paper of the
   * text.
   */
  public @Nullable UUID subjectPaperId;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public TrialPaperRelation relation;

  /** 0 reports, 1 is the protocol, 2 mentions. */
  public int relationSort;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public TrialTier tier;

  @Convert(converter = StudyColumn.class)
  public StudyDescription study;

  public Place span;
  public @Nullable UUID trialId;
  public boolean live;
}

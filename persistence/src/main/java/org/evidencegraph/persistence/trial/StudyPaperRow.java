package org.evidencegraph.persistence.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.trial.TrialPaperRelation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A paper that a registry lists for a study. */
@Entity
@Table(name = "study_paper")
class StudyPaperRow {
  @Id public UUID id;
  public UUID documentId;

  /** Where the registry tells of the study. */
  public UUID mentionId;

  /** What it says of the paper. */
  public UUID recordId;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public TrialPaperRelation relation;

  /** 0 reports, 1 is the protocol, 2 mentions. */
  public int relationSort;

  public Place span;
  public @Nullable UUID paperId;
  public @Nullable UUID trialId;
  public boolean live;
}

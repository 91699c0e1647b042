package org.evidencegraph.persistence.trial;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialTier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "trial")
class TrialRow {
  @Id public UUID id;
  public String label;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public TrialTier tier;

  @Convert(converter = StudyColumn.class)
  public StudyDescription study;

  public @Nullable String titleFolded;
  public int mentionCount;

  /** 0 for the surest. */
  public int tierSort;

  public String titleSort;
}

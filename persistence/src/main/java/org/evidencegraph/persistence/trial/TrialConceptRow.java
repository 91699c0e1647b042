package org.evidencegraph.persistence.trial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A concept that a mention of a study names as what was treated, or with what. */
@Entity
@Table(name = "trial_concept")
@IdClass(TrialConceptRow.Key.class)
class TrialConceptRow {
  @Id public UUID trialMentionId;
  @Id public UUID conceptMentionId;

  @Id
  @Column(name = "trial_role")
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public Role role;

  public UUID documentId;
  public UUID conceptId;
  public @Nullable UUID trialId;
  public boolean live;

  enum Role {
    CONDITION,
    INTERVENTION
  }

  record Key(UUID trialMentionId, UUID conceptMentionId, Role role) implements Serializable {}
}

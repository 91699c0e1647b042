package org.evidencegraph.persistence.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.provenance.Section;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A sentence; a claim where it claims something: then the id is the claim's. */
@Entity
@Table(name = "sentence")
class SentenceRow {
  @Id public UUID id;
  public UUID documentId;
  public UUID recordId;
  public int sortNo;

  @Column(name = "sentence_text")
  public String text;

  public String textFolded;
  public Place span;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public Section section;

  public @Nullable String sectionLabel;

  @Column(name = "discourse_role")
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public DiscourseRole role;

  @Column(name = "is_claim")
  public boolean claim;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public @Nullable Certainty certainty;

  public @Nullable Boolean negated;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public @Nullable ReportedBenefit reportedBenefit;

  public @Nullable UUID paperId;
  public boolean live;

  /** Whether it is of the text that its paper shows. */
  public boolean shown;
}

package org.evidencegraph.persistence.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.reference.Resolution.Candidate;
import org.evidencegraph.reference.ResolutionStatus;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about a paper, and, from {@code paperId} on, what was found that it denotes.
 */
@Entity
@Table(name = "source_record")
class SourceRecordRow {
  @Id public UUID id;

  @Column(updatable = false)
  public UUID documentId;

  @Column(updatable = false)
  public int sortNo;

  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public KnownFrom knownFrom;

  public boolean live;

  @Column(updatable = false)
  @Convert(converter = Columns.OfBibliography.class)
  public Bibliography described;

  @Column(updatable = false)
  @Convert(converter = Columns.OfExtraction.class)
  public Extraction extraction;

  /** For a record of a superseded document: the paper that live records like it denote. */
  public @Nullable UUID paperId;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public ResolutionStatus status;

  public @Nullable String matchMethod;
  public @Nullable Double matchScore;

  @Convert(converter = Columns.OfCandidates.class)
  public @Nullable List<Candidate> candidates;

  public @Nullable String reason;
}

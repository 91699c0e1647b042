package org.evidencegraph.persistence.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper")
class PaperRow {
  @Id public UUID id;
  public String label;
  public @Nullable String byline;
  public @Nullable String title;
  public @Nullable String titleFolded;

  @Column(name = "paper_type")
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public PaperType type;

  public boolean held;

  @Convert(converter = Columns.OfKnownFrom.class)
  public List<KnownFrom> knownFrom;

  @Column(name = "missing_fields")
  @Convert(converter = Columns.OfFields.class)
  public List<PaperField> missing;

  public boolean authorsComplete;

  @Convert(converter = Columns.OfJournal.class)
  public @Nullable Journal journal;

  public @Nullable String containerTitle;
  public @Nullable String containerFolded;
  public @Nullable Integer issuedYear;
  public @Nullable Integer issuedMonth;
  public @Nullable Integer issuedDay;
  public @Nullable String volume;
  public @Nullable String issue;

  @Convert(converter = Columns.OfPages.class)
  public @Nullable PageRange pages;

  public @Nullable Integer pageCount;
  public @Nullable String articleNumber;
  public @Nullable String doi;
  public @Nullable String pmid;
  public @Nullable String pmcid;
  public @Nullable String url;
  public @Nullable String language;
  public int citationCount;
  public int referenceCount;

  /** The record whose references the paper shows; null where none has any. */
  public @Nullable UUID referenceRecordId;

  /** The record whose claims the paper shows; null where none has any sentence. */
  public @Nullable UUID claimRecordId;

  /** yyyymmdd, 00 for what is not known; 0 without a date. */
  public int issuedSort;

  /** Held papers above the others, then by date: 100,000,000 for held, and issuedSort. */
  public int rankSort;

  public String titleSort;
}

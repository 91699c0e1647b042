package org.evidencegraph.persistence.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.persistence.column.StringsColumn;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a reference list. What it says of the paper it cites is the record {@code
 * citedRecordId}.
 */
@Entity
@Table(name = "reference")
class ReferenceRow {
  @Id public UUID id;
  public UUID documentId;
  public UUID recordId;
  public UUID citedRecordId;
  public int ordinal;

  @Column(name = "printed_number")
  public @Nullable String number;

  public String unstructured;
  public Place span;

  @Convert(converter = StringsColumn.class)
  public List<String> links;

  public @Nullable UUID citingPaperId;
  public @Nullable UUID citedPaperId;
  public boolean live;

  /** Whether it is of the list that its paper shows. */
  public boolean shown;

  public @Nullable String titleFolded;
  public @Nullable String containerFolded;
  public @Nullable Integer issuedYear;
  public @Nullable String doi;
}

package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which state of a database's record a record is, or that it is no more. */
@Entity
@Table(name = "edition")
class EditionRow {
  @Id public UUID id;
  public UUID documentId;

  /** Null for a withdrawal. */
  public @Nullable UUID recordId;

  /** The same for all editions of a record: series and accession. */
  public UUID editionKey;

  public String series;
  public String accession;
  public int version;

  /** Where in the document, later ones higher. */
  public long place;
}

package org.evidencegraph.persistence.provenance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "document_name")
class DocumentNameRow {
  @Id public UUID id;
  public UUID documentId;

  /** The same for equal names. */
  public UUID nameKey;

  @Column(name = "document_name")
  public String name;

  public String nameFolded;

  /** Where the bytes under this name were captured from; null where nobody said. */
  public @Nullable String url;

  /** False once another document bears the name. */
  public boolean inUse;
}

package org.evidencegraph.persistence.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The text that a reader saw, apart from its document so that it is only read when asked for. */
@Entity
@Table(name = "document_content")
class DocumentContentRow {
  @Id public UUID documentId;

  public String content;
}

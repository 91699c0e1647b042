package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A view: a document that is a capture or a record of a paper.
@Entity
@Immutable
@Table(name = "paper_document")
@IdClass(PaperDocumentRow.Key.class)
class PaperDocumentRow {
  @Id public UUID paperId;
  @Id public UUID documentId;

  record Key(UUID paperId, UUID documentId) implements Serializable {}
}

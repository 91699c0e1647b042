package org.evidencegraph.persistence.concept;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.evidencegraph.concept.Concept;

/** A concept as one document gives it; the concept of the graph is made of all of them. */
@Entity
@Table(name = "document_concept")
@IdClass(DocumentConceptRow.Key.class)
class DocumentConceptRow {
  @Id public UUID documentId;
  @Id public UUID conceptId;

  @Convert(converter = ConceptColumn.class)
  public Concept described;

  public boolean live;

  record Key(UUID documentId, UUID conceptId) implements Serializable {}
}

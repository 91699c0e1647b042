package org.evidencegraph.persistence.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A paper cites another, however often and wherever that is said. */
@Entity
@Table(name = "citation")
@IdClass(CitationRow.Key.class)
class CitationRow {
  @Id public UUID citingPaperId;
  @Id public UUID citedPaperId;

  record Key(UUID citingPaperId, UUID citedPaperId) implements Serializable {}
}

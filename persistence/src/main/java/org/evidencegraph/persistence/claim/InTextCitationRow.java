package org.evidencegraph.persistence.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A mark in running text that points at a reference. */
@Entity
@Table(name = "in_text_citation")
@IdClass(InTextCitationRow.Key.class)
class InTextCitationRow {
  @Id public UUID sentenceId;
  @Id public UUID referenceId;
  public UUID documentId;
  public int sortNo;

  record Key(UUID sentenceId, UUID referenceId) implements Serializable {}
}

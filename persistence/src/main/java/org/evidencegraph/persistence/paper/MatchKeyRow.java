package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A key under which a record is found by others that may denote the same paper. */
@Entity
@Table(name = "record_match_key")
@IdClass(MatchKeyRow.Key.class)
class MatchKeyRow {
  @Id public String matchKey;
  @Id public UUID recordId;
  public UUID documentId;

  /** Of the record. */
  public boolean held;

  /** Of the record. */
  public boolean live;

  record Key(String matchKey, UUID recordId) implements Serializable {}
}

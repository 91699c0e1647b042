package org.evidencegraph.persistence.concept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A name of a concept, folded. */
@Entity
@Table(name = "concept_name")
@IdClass(ConceptNameRow.Key.class)
class ConceptNameRow {
  @Id public UUID conceptId;
  @Id public int sortNo;
  public String nameFolded;

  @Column(name = "is_label")
  public boolean label;

  record Key(UUID conceptId, int sortNo) implements Serializable {}
}

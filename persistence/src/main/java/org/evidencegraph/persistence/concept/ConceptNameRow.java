package org.evidencegraph.persistence.concept;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.evidencegraph.filter.TextFold;

/** A name of a concept, folded; hyphens count as blanks, since names are written with either. */
@Entity
@Table(name = "concept_name")
@IdClass(ConceptNameRow.Key.class)
class ConceptNameRow {
  @Id public UUID conceptId;
  @Id public int sortNo;
  public String nameFolded;

  @Column(name = "is_label")
  public boolean label;

  static String folded(String name) {
    return TextFold.fold(TextFold.fold(name).replace('-', ' '));
  }

  record Key(UUID conceptId, int sortNo) implements Serializable {}
}

package org.evidencegraph.persistence.concept;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.persistence.column.StringsColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "concept")
class ConceptRow {
  @Id public UUID id;
  public String label;
  public String labelFolded;

  @Column(name = "concept_kind")
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public ConceptKind kind;

  public @Nullable String vocabulary;
  public @Nullable String code;

  @Convert(converter = StringsColumn.class)
  public List<String> synonyms;

  /** Claims that papers show and that name it. */
  public int claimCount;

  /** Places in live documents that name it. */
  public int mentionCount;

  public String labelSort;
}

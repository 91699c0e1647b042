package org.evidencegraph.persistence.provenance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.persistence.column.Place;
import org.evidencegraph.provenance.Severity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "problem")
class ProblemRow {
  @Id public UUID id;
  public UUID documentId;
  public int sortNo;
  public String code;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public Severity severity;

  public String message;
  public @Nullable Place span;
}

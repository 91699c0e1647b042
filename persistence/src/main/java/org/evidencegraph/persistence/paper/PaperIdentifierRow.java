package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.evidencegraph.identifier.IdentifierScheme;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "paper_identifier")
@IdClass(PaperIdentifierRow.Key.class)
class PaperIdentifierRow {
  @Id public UUID paperId;
  @Id public int sortNo;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  public IdentifierScheme scheme;

  public String identifier;

  record Key(UUID paperId, int sortNo) implements Serializable {}
}

package org.evidencegraph.persistence.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.evidencegraph.paper.PaperRelation;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A view: what the listings of all live captures of a paper say, each paper once for a relation.
@Entity
@Immutable
@Table(name = "related_paper")
@IdClass(RelatedPaperRow.Key.class)
class RelatedPaperRow {
  @Id public UUID paperId;
  @Id public UUID otherPaperId;

  @Id
  @Column(name = "paper_relation")
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public PaperRelation relation;

  /// 0 similar, 1 cites the paper.
  public int relationSort;

  public int sortNo;

  record Key(UUID paperId, UUID otherPaperId, PaperRelation relation) implements Serializable {}
}

package org.evidencegraph.persistence.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.paper.PaperRelation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An entry of a listing on a page: the page's record and paper, the listed record and paper. */
@Entity
@Table(name = "listed_paper")
class ListedPaperRow {
  @Id public UUID id;
  public UUID documentId;
  public UUID recordId;
  public int sortNo;

  @Column(name = "paper_relation")
  @JdbcTypeCode(SqlTypes.VARCHAR)
  public PaperRelation relation;

  /** 0 similar, 1 cites the paper. */
  public int relationSort;

  public UUID otherRecordId;
  public @Nullable UUID paperId;
  public @Nullable UUID otherPaperId;
  public boolean live;
}

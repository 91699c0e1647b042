package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper_keyword")
@IdClass(PaperKeywordRow.Key.class)
class PaperKeywordRow {
  @Id public UUID paperId;
  @Id public int sortNo;
  public String term;
  public @Nullable String scheme;

  record Key(UUID paperId, int sortNo) implements Serializable {}
}

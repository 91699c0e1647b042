package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "paper_author")
@IdClass(PaperAuthorRow.Key.class)
class PaperAuthorRow {
  @Id public UUID paperId;
  @Id public int sortNo;
  public @Nullable String family;
  public @Nullable String given;
  public @Nullable String literal;
  public @Nullable String orcid;

  record Key(UUID paperId, int sortNo) implements Serializable {}
}

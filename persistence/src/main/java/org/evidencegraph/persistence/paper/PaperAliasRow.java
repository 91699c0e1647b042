package org.evidencegraph.persistence.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An id that a paper has or had, its own included. */
@Entity
@Table(name = "paper_alias")
class PaperAliasRow {
  @Id public UUID id;
  public UUID paperId;
}

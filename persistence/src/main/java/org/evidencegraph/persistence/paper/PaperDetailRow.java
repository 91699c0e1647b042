package org.evidencegraph.persistence.paper;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.PaperDetails;
import org.jspecify.annotations.Nullable;

/** What is shown of a paper only when it is selected. */
@Entity
@Table(name = "paper_detail")
class PaperDetailRow {
  @Id public UUID paperId;

  @Convert(converter = Columns.OfDetails.class)
  public PaperDetails details;

  @Convert(converter = Columns.OfAbstract.class)
  public @Nullable Abstract abstractText;
}

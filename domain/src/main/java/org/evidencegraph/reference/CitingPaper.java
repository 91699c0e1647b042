package org.evidencegraph.reference;

import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;

/** A paper that cites another; one for each citing paper, however often it cites. */
public record CitingPaper(PaperId cited, Paper paper) {
  public Citation citation() {
    return new Citation(paper.id(), cited);
  }

  /** The directed link that resolved references or a listing give. */
  public record Citation(PaperId citing, PaperId cited) {}
}

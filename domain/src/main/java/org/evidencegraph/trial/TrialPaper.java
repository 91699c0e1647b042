package org.evidencegraph.trial;

import org.evidencegraph.paper.Paper;

/** A paper at the far end of a study. */
public record TrialPaper(TrialId trial, Paper paper, TrialPaperRelation relation) {
  public PaperTrial.Link link() {
    return new PaperTrial.Link(trial, paper.id());
  }
}

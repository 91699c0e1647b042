package org.evidencegraph.trial;

import org.evidencegraph.paper.PaperId;

/** A study at the far end of a paper. */
public record PaperTrial(PaperId paper, Trial trial, TrialPaperRelation relation) {
  public Link link() {
    return new Link(trial.id(), paper);
  }

  /** A study and a paper that has to do with it. */
  public record Link(TrialId trial, PaperId paper) {}
}

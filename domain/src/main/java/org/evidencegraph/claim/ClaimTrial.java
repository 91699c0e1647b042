package org.evidencegraph.claim;

import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialLinkBasis;

/** A study at the far end of a claim; one for each study, with the strongest basis. */
public record ClaimTrial(ClaimId claim, Trial trial, TrialLinkBasis basis) {
  public Link link() {
    return new Link(claim, trial.id());
  }

  /** A claim and a study. */
  public record Link(ClaimId claim, TrialId trial) {}
}

package org.evidencegraph.claim;

import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialLinkBasis;

/** A claim at the far end of a study. */
public record TrialClaim(TrialId trial, Claim claim, TrialLinkBasis basis) {
  public ClaimTrial.Link link() {
    return new ClaimTrial.Link(claim.id(), trial);
  }
}

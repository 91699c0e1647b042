package org.evidencegraph.graphql.claim;

import org.evidencegraph.claim.ClaimTrial;
import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialLinkBasis;

/** A study seen from a claim; the conditions that they share are read apart. */
public record ClaimTrialEdge(Cursor place, ClaimTrial claimTrial) {
  public String cursor() {
    return CursorCodec.encode(place);
  }

  public Trial node() {
    return claimTrial.trial();
  }

  public TrialLinkBasis basis() {
    return claimTrial.basis();
  }
}

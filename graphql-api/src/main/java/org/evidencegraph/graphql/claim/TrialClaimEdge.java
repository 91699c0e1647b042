package org.evidencegraph.graphql.claim;

import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.TrialClaim;
import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.trial.TrialLinkBasis;

/** A claim seen from a study; the conditions that they share are read apart. */
public record TrialClaimEdge(Cursor place, TrialClaim trialClaim) {
  public String cursor() {
    return CursorCodec.encode(place);
  }

  public Claim node() {
    return trialClaim.claim();
  }

  public TrialLinkBasis basis() {
    return trialClaim.basis();
  }
}

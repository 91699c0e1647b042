package org.evidencegraph.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptMention;

/** Port: claims, read in batches. */
public interface Claims {
  Map<ClaimId, Claim> byIds(Collection<ClaimId> ids);

  /** In reading order. */
  Map<ClaimId, List<ConceptMention>> conceptMentions(Collection<ClaimId> claims);

  /** The conditions that a claim and a study share. */
  Map<ClaimTrial.Link, List<Concept>> sharedConditions(Collection<ClaimTrial.Link> links);
}

package org.evidencegraph.claim;

import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.Reference;
import org.evidencegraph.reference.ReferenceId;
import org.evidencegraph.trial.TrialId;

/**
 * Connections to and from claims and sentences. Claims come in the order of their papers, then in
 * reading order.
 */
public final class ClaimEdges {
  public static final Edge<Root, Claim> CLAIMS =
      new Edge<>("Query.claims", Root.class, Claim.class);
  public static final Edge<Root, Sentence> SENTENCES =
      new Edge<>("Query.sentences", Root.class, Sentence.class);
  public static final Edge<PaperId, Claim> OF_PAPER =
      new Edge<>("Paper.claims", PaperId.class, Claim.class);
  public static final Edge<ConceptId, Claim> OF_CONCEPT =
      new Edge<>("Concept.claims", ConceptId.class, Claim.class);

  /** Takes {@link org.evidencegraph.filter.Condition.Overlaps}. */
  public static final Edge<SourceDocumentId, Claim> OF_DOCUMENT =
      new Edge<>("SourceDocument.claims", SourceDocumentId.class, Claim.class);

  public static final Edge<SourceDocumentId, Sentence> SENTENCES_OF_DOCUMENT =
      new Edge<>("SourceDocument.sentences", SourceDocumentId.class, Sentence.class);

  /** Condition field {@code basis}. */
  public static final Edge<ClaimId, ClaimTrial> TRIALS =
      new Edge<>("Claim.trials", ClaimId.class, ClaimTrial.class);

  /** Condition field {@code basis}. */
  public static final Edge<TrialId, TrialClaim> OF_TRIAL =
      new Edge<>("Trial.claims", TrialId.class, TrialClaim.class);

  /** In-text citations. */
  public static final Edge<ClaimId, Reference> CITED =
      new Edge<>("Claim.references", ClaimId.class, Reference.class);

  public static final Edge<ReferenceId, Claim> CITING =
      new Edge<>("Reference.claims", ReferenceId.class, Claim.class);

  private ClaimEdges() {}
}

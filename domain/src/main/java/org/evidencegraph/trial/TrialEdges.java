package org.evidencegraph.trial;

import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.reference.ReferenceId;

/** Connections to and from studies. */
public final class TrialEdges {
  public static final Edge<Root, Trial> TRIALS =
      new Edge<>("Query.trials", Root.class, Trial.class);

  /** Condition field {@code relation}. */
  public static final Edge<PaperId, PaperTrial> OF_PAPER =
      new Edge<>("Paper.trials", PaperId.class, PaperTrial.class);

  /** Condition field {@code relation}. */
  public static final Edge<TrialId, TrialPaper> PAPERS =
      new Edge<>("Trial.papers", TrialId.class, TrialPaper.class);

  public static final Edge<TrialId, TrialMention> MENTIONS =
      new Edge<>("Trial.mentions", TrialId.class, TrialMention.class);
  public static final Edge<ReferenceId, Trial> OF_REFERENCE =
      new Edge<>("Reference.trials", ReferenceId.class, Trial.class);
  public static final Edge<ConceptId, Trial> OF_CONCEPT =
      new Edge<>("Concept.trials", ConceptId.class, Trial.class);

  /** Takes {@link org.evidencegraph.filter.Condition.Overlaps}. */
  public static final Edge<SourceDocumentId, TrialMention> OF_DOCUMENT =
      new Edge<>("SourceDocument.trialMentions", SourceDocumentId.class, TrialMention.class);

  private TrialEdges() {}
}

package org.evidencegraph.concept;

import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperId;

/** Connections to concepts, most claims first, and from concepts to papers. */
public final class ConceptEdges {
  public static final Edge<Root, Concept> CONCEPTS =
      new Edge<>("Query.concepts", Root.class, Concept.class);

  /** Condition field {@code kind}. */
  public static final Edge<PaperId, Concept> OF_PAPER =
      new Edge<>("Paper.concepts", PaperId.class, Concept.class);

  /** Papers that name it in title, abstract or text, cited-only ones by their titles. */
  public static final Edge<ConceptId, Paper> PAPERS =
      new Edge<>("Concept.papers", ConceptId.class, Paper.class);

  private ConceptEdges() {}
}

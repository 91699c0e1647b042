package org.evidencegraph.reference;

import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocumentId;

/** Connections to references and along citations. References come in printed order. */
public final class ReferenceEdges {
  public static final Edge<Root, Reference> REFERENCES =
      new Edge<>("Query.references", Root.class, Reference.class);
  public static final Edge<PaperId, Reference> OF_PAPER =
      new Edge<>("Paper.references", PaperId.class, Reference.class);

  /** Takes {@link org.evidencegraph.filter.Condition.Overlaps}. */
  public static final Edge<SourceDocumentId, Reference> OF_DOCUMENT =
      new Edge<>("SourceDocument.references", SourceDocumentId.class, Reference.class);

  public static final Edge<PaperId, CitingPaper> CITED_BY =
      new Edge<>("Paper.citedBy", PaperId.class, CitingPaper.class);

  private ReferenceEdges() {}
}

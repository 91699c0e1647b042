package org.evidencegraph.paper;

import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Root;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;

/** Connections to papers, and from papers to their documents. */
public final class PaperEdges {
  /** Held papers first, then the newest. */
  public static final Edge<Root, Paper> PAPERS =
      new Edge<>("Query.papers", Root.class, Paper.class);

  public static final Edge<SourceDocumentId, Paper> OF_DOCUMENT =
      new Edge<>("SourceDocument.papers", SourceDocumentId.class, Paper.class);
  public static final Edge<PaperId, SourceDocument> DOCUMENTS =
      new Edge<>("Paper.sourceDocuments", PaperId.class, SourceDocument.class);

  /** Condition field {@code relation}. */
  public static final Edge<PaperId, RelatedPaper> RELATED =
      new Edge<>("Paper.relatedPapers", PaperId.class, RelatedPaper.class);

  private PaperEdges() {}
}

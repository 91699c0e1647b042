package org.evidencegraph.provenance;

import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Root;

/** Connections to source documents, import runs and problems. */
public final class DocumentEdges {
  public static final Edge<Root, SourceDocument> DOCUMENTS =
      new Edge<>("Query.sourceDocuments", Root.class, SourceDocument.class);
  public static final Edge<Root, ImportRun> RUNS =
      new Edge<>("Query.importRuns", Root.class, ImportRun.class);
  public static final Edge<ImportRunId, SourceDocument> OF_RUN =
      new Edge<>("ImportRun.sourceDocuments", ImportRunId.class, SourceDocument.class);
  public static final Edge<SourceDocumentId, Problem> PROBLEMS =
      new Edge<>("SourceDocument.problems", SourceDocumentId.class, Problem.class);

  private DocumentEdges() {}
}

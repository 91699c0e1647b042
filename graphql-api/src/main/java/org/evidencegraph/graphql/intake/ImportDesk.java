package org.evidencegraph.graphql.intake;

import java.util.List;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.provenance.ImportRunId;

/**
 * Takes documents in while the server runs, as the part of the application does it that imports.
 */
public interface ImportDesk {
  /**
   * Copies the documents and imports them in the background.
   *
   * @param documents names differ
   * @return the run, which goes on
   */
  ImportRunId accept(List<Submission> documents);
}

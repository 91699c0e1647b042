package org.evidencegraph.provenance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: source documents and import runs, read in batches. */
public interface SourceDocuments {
  Map<SourceDocumentId, SourceDocument> byIds(Collection<SourceDocumentId> ids);

  /**
   * Parts of the exact texts that the readers saw, shorter where a text ends before the part does.
   * Stretches of documents without content are left out of the map.
   */
  Map<Stretch, String> texts(Collection<Stretch> stretches);

  /** What could not be done; documents without problems are left out of the map. */
  Map<SourceDocumentId, List<Problem>> problems(Collection<SourceDocumentId> ids);

  Optional<SourceDocument> findBySha256(String sha256);

  /** The document that bears the name now; one that it superseded is not found under it. */
  Optional<SourceDocument> findByName(String name);

  Map<ImportRunId, ImportRun> runs(Collection<ImportRunId> ids);
}

package org.evidencegraph.provenance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port: source documents and import runs, read in batches. */
public interface SourceDocuments {
  Map<SourceDocumentId, SourceDocument> byIds(Collection<SourceDocumentId> ids);

  /** The exact texts the readers saw; documents without content are left out of the map. */
  Map<SourceDocumentId, String> contents(Collection<SourceDocumentId> ids);

  Optional<SourceDocument> findBySha256(String sha256);

  /** The document that bears the name now; one that it superseded is not found under it. */
  Optional<SourceDocument> findByName(String name);

  Map<ImportRunId, ImportRun> runs(Collection<ImportRunId> ids);
}

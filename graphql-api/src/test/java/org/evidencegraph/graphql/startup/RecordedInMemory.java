package org.evidencegraph.graphql.startup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.provenance.ImportRunId;

/**
 * An {@link Evidence} that only remembers, and refuses documents whose name says so: what a
 * database that breaks off in the middle of a run looks like to the intake.
 */
final class RecordedInMemory implements Evidence {

  final List<ImportedDocument> documents = new ArrayList<>();
  int skipped;
  int finishedRuns;

  private final Set<String> ledger = new HashSet<>();

  @Override
  public ImportRunId begin(String importer, Instant at) {
    return ImportRunId.of(at, "test");
  }

  @Override
  public boolean isRecorded(String sha256, String name, String importer) {
    return ledger.contains(sha256 + name + importer);
  }

  @Override
  public int recordedOf(String sha256, String importer) {
    return 0;
  }

  @Override
  public Outcome record(ImportRunId run, ImportedDocument document) {
    if (document.name().startsWith("refused")) {
      throw new IllegalStateException("the database is not in the mood");
    }
    documents.add(document);
    ledger.add(document.sha256() + document.name() + document.importer());
    return document.content() == null ? Outcome.FAILED : Outcome.NOT_A_PAPER;
  }

  @Override
  public void skip(ImportRunId run) {
    skipped++;
  }

  @Override
  public void finish(ImportRunId run, Instant at) {
    finishedRuns++;
  }
}

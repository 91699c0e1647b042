package org.evidencegraph.persistence.intake;

import java.time.Instant;
import java.util.List;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.database.Database;
import org.evidencegraph.persistence.provenance.DocumentStore;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One writer at a time, one document or slice a transaction: it is recorded whole or not at all.
 */
@Component
class JpaEvidence implements Evidence {
  private final Database database;
  private final DocumentStore documents;
  private final Recording recording;

  JpaEvidence(Database database, DocumentStore documents, Recording recording) {
    this.database = database;
    this.documents = documents;
    this.recording = recording;
  }

  @Override
  public ImportRunId begin(String importer, Instant at) {
    return database.write(() -> documents.begin(importer, at));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isRecorded(String sha256, String name, String importer) {
    return documents
        .find(NodeIds.bits(SourceDocumentId.of(sha256)), name)
        .filter(known -> known.nameInUse() && known.isReadBy(importer))
        .isPresent();
  }

  @Override
  @Transactional(readOnly = true)
  public int recordedOf(String sha256, String importer) {
    return documents.recordedOf(NodeIds.bits(SourceDocumentId.of(sha256)), importer);
  }

  @Override
  public Outcome record(ImportRunId run, ImportedDocument document) {
    return database.write(
        () -> {
          Outcome outcome = recording.of(run, document);
          if (document.slice().last()) {
            documents.count(run, outcome);
          }
          return outcome;
        });
  }

  @Override
  public void add(String sha256, String name, @Nullable String url, List<Problem> problems) {
    database.write(
        () -> {
          recording.add(NodeIds.bits(SourceDocumentId.of(sha256)), name, url, problems);
          return sha256;
        });
  }

  @Override
  public void skip(ImportRunId run) {
    database.write(
        () -> {
          documents.count(run, Outcome.UNCHANGED);
          return run;
        });
  }

  @Override
  public void finish(ImportRunId run, Instant at) {
    database.write(
        () -> {
          documents.finish(run, at);
          return run;
        });
  }
}

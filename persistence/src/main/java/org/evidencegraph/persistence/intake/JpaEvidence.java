package org.evidencegraph.persistence.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.persistence.provenance.DocumentStore;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocumentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One writer at a time, one document a transaction: it is recorded whole or not at all. */
@Component
class JpaEvidence implements Evidence {
  private final ReentrantLock writing = new ReentrantLock();
  private final TransactionTemplate transaction;
  private final TransactionTemplate reading;
  private final DocumentStore documents;
  private final Recording recording;

  JpaEvidence(
      PlatformTransactionManager transactions, DocumentStore documents, Recording recording) {
    this.transaction = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.documents = documents;
    this.recording = recording;
  }

  @Override
  public ImportRunId begin(String importer, Instant at) {
    return write(() -> documents.begin(importer, at));
  }

  @Override
  public boolean isRecorded(String sha256, String name, String importer) {
    Boolean recorded =
        reading.execute(
            status ->
                documents
                    .find(NodeIds.bits(SourceDocumentId.of(sha256)), name)
                    .filter(known -> known.nameInUse() && known.importer().equals(importer))
                    .isPresent());
    return Boolean.TRUE.equals(recorded);
  }

  @Override
  public int recordedOf(String sha256, String importer) {
    return 0;
  }

  @Override
  public Outcome record(ImportRunId run, ImportedDocument document) {
    return write(
        () -> {
          Outcome outcome = recording.of(run, document);
          documents.count(run, outcome);
          return outcome;
        });
  }

  @Override
  public void skip(ImportRunId run) {
    write(
        () -> {
          documents.count(run, Outcome.UNCHANGED);
          return run;
        });
  }

  @Override
  public void finish(ImportRunId run, Instant at) {
    write(
        () -> {
          documents.finish(run, at);
          return run;
        });
  }

  private <T> T write(Supplier<T> work) {
    writing.lock();
    try {
      return Objects.requireNonNull(transaction.execute(status -> work.get()));
    } finally {
      writing.unlock();
    }
  }
}

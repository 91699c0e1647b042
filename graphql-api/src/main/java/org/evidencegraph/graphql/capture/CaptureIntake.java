package org.evidencegraph.graphql.capture;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads captures on several threads, each taking the next that waits in the ledger. A document that
 * fails is recorded with the reason; one that is recorded already is not read again.
 */
public final class CaptureIntake {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureIntake.class);

  /** Documents given up that are named one by one. */
  private static final int MOST_FAILED = 1_000;

  private final Evidence evidence;
  private final Ledger ledger;
  private final InstantSource clock;
  private final int threads;
  private final DocumentIntake documents;

  /** Read-locked while a document is in hand. */
  private final ReentrantReadWriteLock inHand = new ReentrantReadWriteLock();

  private volatile boolean stopped;

  /**
   * @param threads that read documents, at least 1
   */
  public CaptureIntake(
      Evidence evidence,
      Ledger ledger,
      SourceDocuments known,
      DocumentImporter importer,
      InstantSource clock,
      int threads) {
    this.evidence = evidence;
    this.ledger = ledger;
    this.clock = clock;
    this.threads = threads;
    this.documents = new DocumentIntake(evidence, known, importer, () -> stopped);
  }

  /** Opens a run. */
  public ImportRunId begin() {
    return evidence.begin(DocumentImporter.VERSION, clock.instant());
  }

  /** Imports what waits at the places, until told to stop; then the run stays unfinished. */
  public void run(ImportRunId run, List<? extends CapturePlace> places, ImportTally tally) {
    for (CapturePlace place : places) {
      note(place, tally);
      ledger.enlist(run, place.address(), place.names());
    }
    new Workers(ledger, inHand.readLock(), () -> stopped, threads)
        .work(places, (place, name, attempt) -> take(run, place, name, attempt, tally));
    if (!stopped) {
      places.forEach(place -> noteFailed(place, tally));
      evidence.finish(run, clock.instant());
    }
  }

  /** Documents that the ledger gives out no more, whichever process tried them last. */
  private void noteFailed(CapturePlace place, ImportTally tally) {
    for (String name : ledger.failed(place.address(), MOST_FAILED)) {
      LOG.error(
          "{}: given up after {} attempts; the next import tries it again",
          LogLine.of(name),
          Ledger.MOST_ATTEMPTS);
      tally.note(name, "GIVEN_UP", Severity.ERROR);
    }
  }

  private static void note(CapturePlace place, ImportTally tally) {
    for (String line : place.passedOver()) {
      LOG.warn("Passed over {}", LogLine.of(line));
      tally.note(line, "PASSED_OVER", Severity.ERROR);
    }
  }

  /** How far the places are, with what other processes do for them. */
  public Ledger.Progress progress(List<? extends CapturePlace> places) {
    return places.stream()
        .map(place -> ledger.progress(place.address()))
        .reduce(
            new Ledger.Progress(0, 0, 0),
            (a, b) ->
                new Ledger.Progress(
                    a.waiting() + b.waiting(), a.done() + b.done(), a.failed() + b.failed()));
  }

  /** Whether a run ended, or ends, before its documents do. */
  public boolean isStopped() {
    return stopped;
  }

  /**
   * Takes up no further document, and waits for those in hand; of a document in slices, for the
   * slice in hand. The next run continues, since what was recorded is skipped then.
   */
  public void stop() {
    stopped = true;
    inHand.writeLock().lock();
    inHand.writeLock().unlock();
  }

  private String take(
      ImportRunId run, CapturePlace place, String name, int attempt, ImportTally tally) {
    return place
        .find(name)
        .map(capture -> documents.take(run, capture, attempt, tally))
        .orElseGet(() -> documents.gone(run, name, tally));
  }
}

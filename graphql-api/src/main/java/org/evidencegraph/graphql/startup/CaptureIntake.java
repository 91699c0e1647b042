package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.ImportRunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads captures one after the other and records each. One that fails is logged and passed over;
 * one that is recorded already is not read again.
 */
@Component
final class CaptureIntake {

  private static final Logger LOG = LoggerFactory.getLogger(CaptureIntake.class);

  private final Evidence evidence;
  private final DocumentImporter importer;
  private final InstantSource clock;

  /** Held while a document is in hand. */
  private final ReentrantLock inHand = new ReentrantLock();

  private volatile boolean stopped;

  CaptureIntake(Evidence evidence, DocumentImporter importer, InstantSource clock) {
    this.evidence = evidence;
    this.importer = importer;
    this.clock = clock;
  }

  /** Imports what it can, in the order given, until told to stop. */
  ImportTally run(List<? extends Capture> captures) {
    ImportTally tally = new ImportTally();
    ImportRunId run = evidence.begin(DocumentImporter.VERSION, clock.instant());
    for (Capture capture : captures) {
      if (!takeUp(run, capture, tally)) {
        return tally;
      }
    }
    evidence.finish(run, clock.instant());
    return tally;
  }

  /**
   * Takes up no further document, and waits for the one in hand. The run stays unfinished; the next
   * one continues it, since what was recorded is skipped then.
   */
  void stop() {
    stopped = true;
    inHand.lock();
    inHand.unlock();
  }

  /**
   * @return false, and nothing done, when the intake was stopped
   */
  private boolean takeUp(ImportRunId run, Capture capture, ImportTally tally) {
    inHand.lock();
    try {
      if (!stopped) {
        tally.count(outcome(run, capture));
      }
      return !stopped;
    } finally {
      inHand.unlock();
    }
  }

  private ImportTally.Entry outcome(ImportRunId run, Capture capture) {
    try {
      return recorded(run, capture);
    } catch (IOException e) {
      LOG.error("{}: cannot be read: {}", LogLine.of(capture.name()), LogLine.of(e.toString()));
      return ImportTally.Entry.UNREAD;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("{}: not recorded; the run goes on", LogLine.of(capture.name()), e);
      return ImportTally.Entry.UNREAD;
    }
  }

  private ImportTally.Entry recorded(ImportRunId run, Capture capture) throws IOException {
    if (evidence.isRecorded(capture.sha256(), capture.name(), DocumentImporter.VERSION)) {
      evidence.skip(run);
      return ImportTally.Entry.UNCHANGED;
    }
    ImportedDocument document = capture.read(importer);
    ImportTally.Entry entry = ImportTally.Entry.of(evidence.record(run, document));
    LogLine.ofProblems(document).ifPresent(LOG::warn);
    return entry;
  }
}

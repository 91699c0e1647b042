package org.evidencegraph.graphql.capture;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.container.Archive;
import org.evidencegraph.importer.container.ContainerException;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.intake.Evidence;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.SourceDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one document from its bytes into the store. Whatever goes wrong with it ends in a problem
 * that is recorded with the document.
 */
final class DocumentIntake {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentIntake.class);
  private static final int STRIPES = 64;

  private final Evidence evidence;
  private final SourceDocuments documents;
  private final DocumentImporter importer;
  private final BooleanSupplier stopped;

  /** Equal bytes are read by one thread at a time, whatever their names. */
  private final ReentrantLock[] sameBytes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  DocumentIntake(
      Evidence evidence,
      SourceDocuments documents,
      DocumentImporter importer,
      BooleanSupplier stopped) {
    this.evidence = evidence;
    this.documents = documents;
    this.importer = importer;
    this.stopped = stopped;
  }

  /** The document was left in the middle; the next run goes on there. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException(String name) {
      super(name + " was left in the middle", null, false, false);
    }
  }

  /**
   * An archive is taken file by file, and itself at the end: then it counts as recorded.
   *
   * @param attempt counted from 1
   * @return SHA-256 of what was read
   */
  String take(ImportRunId run, Capture capture, int attempt, ImportTally tally) {
    String sha256;
    try {
      sha256 = capture.sha256();
      if (!isRecorded(capture, sha256) && Archive.isArchive(capture.bytes())) {
        takeFilesOf(run, capture, attempt, tally);
      }
    } catch (IOException e) {
      return unreadable(run, capture.name(), e, tally);
    }
    ReentrantLock turn = sameBytes[Math.floorMod(sha256.hashCode(), STRIPES)];
    turn.lock();
    try {
      if (isRecorded(capture, sha256)) {
        if (capture.url() instanceof CaptureUrl.Known(String url)) {
          evidence.add(sha256, capture.name(), url, List.of());
        }
        evidence.skip(run);
        tally.count(Outcome.UNCHANGED);
        tally.note(capture.name(), problemsOf(sha256));
      } else {
        new Reading(run, capture, sha256, tally).read(attempt);
      }
      if (capture.url() instanceof CaptureUrl.Refused(Problem problem)) {
        evidence.add(sha256, capture.name(), null, List.of(problem));
        tally.note(capture.name(), List.of(problem));
        LOG.warn("{}", LogLine.of(problem.message()));
      }
      return sha256;
    } finally {
      turn.unlock();
    }
  }

  /** What went wrong when the bytes were read: it is as true now as it was then. */
  private List<Problem> problemsOf(String sha256) {
    SourceDocumentId id = SourceDocumentId.of(sha256);
    return documents.problems(List.of(id)).getOrDefault(id, List.of());
  }

  private boolean isRecorded(Capture capture, String sha256) {
    return evidence.isRecorded(sha256, capture.name(), DocumentImporter.VERSION);
  }

  private void takeFilesOf(ImportRunId run, Capture capture, int attempt, ImportTally tally)
      throws IOException {
    try (Archive archive = Archive.open(new Submission(capture.name(), capture.bytes(), null))) {
      for (Submission document : archive.documents()) {
        if (stopped.getAsBoolean()) {
          throw new StoppedException(capture.name());
        }
        take(run, new PackedCapture(document), attempt, tally);
      }
    } catch (ContainerException e) {
      LOG.debug("{}: its reader tells what is wrong", LogLine.of(capture.name()), e);
    }
  }

  /**
   * The file was deleted since it was listed. A document that was read under its name stays.
   *
   * @return a hash for the ledger
   */
  String gone(ImportRunId run, String name, ImportTally tally) {
    if (documents.findByName(name).filter(known -> wasRead(known, name)).isPresent()) {
      evidence.skip(run);
      tally.count(Outcome.UNCHANGED);
      return Unread.hash(name);
    }
    return unreadable(run, name, new NoSuchFileException(name), tally);
  }

  private static boolean wasRead(SourceDocument known, String name) {
    return !known.sha256().equals(Unread.hash(name));
  }

  /** What is recorded under the name stays: it is the best that is known of the document. */
  private String unreadable(ImportRunId run, String name, IOException cause, ImportTally tally) {
    ImportedDocument unread = Unread.bytes(name, cause);
    if (isKnownOtherwise(unread)) {
      evidence.skip(run);
    } else {
      evidence.record(run, unread);
    }
    tally.count(Outcome.FAILED);
    tally.note(name, unread.problems());
    LogLine.ofProblems(unread)
        .ifPresent(line -> LOG.error("{} ({})", line, LogLine.of(cause.toString())));
    return unread.sha256();
  }

  private boolean isKnownOtherwise(ImportedDocument unread) {
    return documents
        .findByName(unread.name())
        .filter(document -> !document.sha256().equals(unread.sha256()))
        .isPresent();
  }

  /** One document being read. */
  private final class Reading {

    private final ImportRunId run;
    private final Capture capture;
    private final String sha256;
    private final ImportTally tally;

    private Outcome outcome = Outcome.UNCHANGED;
    private boolean isArchive;

    Reading(ImportRunId run, Capture capture, String sha256, ImportTally tally) {
      this.run = run;
      this.capture = capture;
      this.sha256 = sha256;
      this.tally = tally;
    }

    void read(int attempt) {
      int from = evidence.recordedOf(sha256, DocumentImporter.VERSION);
      if (attempt >= Ledger.MOST_ATTEMPTS && from == 0 && !isRead()) {
        evidence.record(run, Unread.lastAttempt(capture.name(), sha256, attempt));
      }
      try {
        capture.read(importer, from, this::record);
        if (isArchive) {
          tally.countArchive();
        } else {
          tally.count(outcome);
        }
      } catch (StoppedException e) {
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        fail(e);
      }
    }

    private void record(ImportedDocument slice) {
      try {
        take(slice);
      } catch (RuntimeException | Error e) {
        if (slice.slice().first() && slice.slice().last()) {
          throw e;
        }
        take(Unread.records(slice, e));
        LOG.error("{}: records are missing", LogLine.of(slice.name()), e);
      }
      if (!slice.slice().last() && stopped.getAsBoolean()) {
        throw new StoppedException(slice.name());
      }
    }

    private void take(ImportedDocument slice) {
      Outcome recorded = evidence.record(run, slice);
      isArchive = recorded == Outcome.NOT_A_PAPER && slice.mediaType().equals(Archive.MEDIA_TYPE);
      tally.countRecords(slice.records().size() + slice.studies().size());
      tally.note(slice.name(), slice.problems());
      LogLine.ofProblems(slice).ifPresent(LOG::warn);
      if (rank(recorded) > rank(outcome)) {
        outcome = recorded;
      }
    }

    private void fail(Throwable cause) {
      if (isRead()) {
        // Another process reads the same bytes: this one waits for its turn.
        throw new IllegalStateException(capture.name() + " is being read elsewhere", cause);
      }
      LOG.error("{}: not recorded; the run goes on", LogLine.of(capture.name()), cause);
      ImportedDocument unread = Unread.document(capture.name(), sha256, cause);
      evidence.record(run, unread);
      tally.note(capture.name(), unread.problems());
      tally.count(Outcome.FAILED);
    }

    /** Whether something was read out of these bytes, under any name. */
    private boolean isRead() {
      return documents
          .findBySha256(sha256)
          .filter(document -> document.documentKind() != DocumentKind.UNREADABLE)
          .isPresent();
    }
  }

  /** A document of several slices is what the best of them was. */
  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case UNCHANGED -> 0;
      case FAILED -> 1;
      case NOT_A_PAPER -> 2;
      case KEPT -> 3;
      case JOINED -> 4;
    };
  }
}

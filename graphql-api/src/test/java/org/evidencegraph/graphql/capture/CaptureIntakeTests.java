package org.evidencegraph.graphql.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.SliceSink;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureIntakeTests {

  private static final int THREADS = 3;

  private final RecordedInMemory evidence = new RecordedInMemory();
  private final ListInMemory ledger = new ListInMemory();
  private CaptureIntake intake = intake(ledger);

  @TempDir Path folder;

  private CaptureIntake intake(Ledger list) {
    return new CaptureIntake(
        evidence,
        list,
        evidence,
        new DocumentImporter(LanguageReading.NONE, 1_000),
        InstantSource.fixed(Instant.EPOCH),
        THREADS);
  }

  @Test
  void readsDocumentsOnSeveralThreads() throws IOException {
    CountDownLatch allAtOnce = new CountDownLatch(THREADS);
    evidence.before = document -> {};
    Place place = new Place();
    for (int n = 0; n < THREADS; n++) {
      place.add(new MeetingCapture(n + ".txt", allAtOnce));
    }
    assertThat(run(place).of(Outcome.NOT_A_PAPER)).isEqualTo(THREADS);
  }

  @Test
  void recordsADocumentThatCouldNotBeRecordedWithTheReasonAndGoesOn() throws IOException {
    evidence.before = refusing("refused.txt");
    ImportTally tally = run(files("refused.txt", "last.txt"));
    assertThat(problem("refused.txt").code()).isEqualTo("NOT_RECORDED");
    assertThat(problem("refused.txt").message())
        .contains("the server's log tells why")
        .doesNotContain("Exception", "mood");
    assertThat(evidence.named("refused.txt").kind()).isEqualTo(DocumentKind.UNREADABLE);
    assertThat(evidence.named("last.txt").kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(tally.of(Outcome.FAILED)).isEqualTo(1);
    assertThat(tally.of(Outcome.NOT_A_PAPER)).isEqualTo(1);
    assertThat(evidence.finishedRuns).isEqualTo(1);
  }

  @Test
  void triesARefusedDocumentAgainInTheNextRun() throws IOException {
    evidence.before = refusing("refused.txt");
    FolderPlace place = files("refused.txt");
    run(place);
    evidence.before = document -> {};
    assertThat(run(place).of(Outcome.NOT_A_PAPER)).isEqualTo(1);
    assertThat(evidence.named("refused.txt").kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @Test
  void survivesAReaderThatRunsOutOfStackOrMemory() {
    Place place = new Place();
    place.add(new FailingCapture("deep.txt", new StackOverflowError("too deep")));
    place.add(new FailingCapture("wide.txt", new OutOfMemoryError("too wide")));
    assertThat(run(place).of(Outcome.FAILED)).isEqualTo(2);
    assertThat(problem("deep.txt").message())
        .contains("it nests too deeply")
        .doesNotContain("Error");
    assertThat(problem("wide.txt").message()).contains("memory").doesNotContain("Error");
  }

  @Test
  void recordsAFileThatCannotBeReadUnderItsName() throws IOException {
    FolderPlace place = files("vanished.txt", "folder.txt");
    Files.delete(folder.resolve("vanished.txt"));
    Files.delete(folder.resolve("folder.txt"));
    Files.createDirectory(folder.resolve("folder.txt"));
    ImportTally tally = run(place);
    assertThat(tally.of(Outcome.FAILED)).isEqualTo(2);
    assertThat(problem("folder.txt").code()).isEqualTo("FILE_UNREADABLE");
    assertThat(problem("vanished.txt").code()).isEqualTo("FILE_UNREADABLE");
    assertThat(problem("folder.txt").message())
        .contains("cannot be read")
        .doesNotContain("Exception", folder.toString());
    assertThat(problem("vanished.txt").message())
        .contains("is there no more")
        .doesNotContain("Exception", folder.toString());
    assertThat(evidence.named("folder.txt").sha256())
        .isNotEqualTo(evidence.named("vanished.txt").sha256());
  }

  @Test
  void keepsWhatIsKnownOfAFileThatCannotBeReadAnyMore() throws IOException {
    FolderPlace place = files("a.txt", "b.txt");
    run(place);
    Files.delete(folder.resolve("a.txt"));
    Files.delete(folder.resolve("b.txt"));
    Files.createDirectory(folder.resolve("b.txt"));
    ImportTally tally = run(place);
    assertThat(evidence.named("a.txt").kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(evidence.named("b.txt").kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(tally.of(Outcome.UNCHANGED)).isEqualTo(1);
    assertThat(tally.of(Outcome.FAILED)).isEqualTo(1);
  }

  @Test
  void readsNothingTwice() throws IOException {
    FolderPlace place = files("a.txt", "b.txt");
    run(place);
    ImportTally second = run(place);
    assertThat(second.of(Outcome.UNCHANGED)).isEqualTo(2);
    assertThat(evidence.skipped).isEqualTo(2);
    assertThat(evidence.documents).hasSize(2);
  }

  @Test
  void tellsAgainWhatWasWrongWithADocumentThatIsUnchanged() throws IOException {
    FolderPlace place = files("a.txt", "big.txt");
    Files.writeString(folder.resolve("big.txt"), "x".repeat(2_000));
    run(place);
    ImportTally second = run(place);
    assertThat(second.of(Outcome.UNCHANGED)).isEqualTo(2);
    assertThat(second.problems())
        .extracting(ImportTally.ProblemGroup::code)
        .containsExactly("NOT_RECOGNISED", "TOO_LARGE");
    assertThat(second.anythingRejected()).isTrue();
  }

  @Test
  void saysAgainThatAFileCannotBeReadUntilItCan() throws IOException {
    FolderPlace place = files("a.txt");
    Files.delete(folder.resolve("a.txt"));
    run(place);
    ImportTally second = run(place);
    assertThat(second.of(Outcome.FAILED)).isEqualTo(1);
    assertThat(second.problems())
        .extracting(ImportTally.ProblemGroup::code)
        .containsExactly("FILE_UNREADABLE");
    files("a.txt");
    assertThat(run(place).anythingRejected()).isFalse();
  }

  @Test
  void takesUpNothingAfterItWasStopped() throws IOException {
    FolderPlace place = files("a.txt");
    intake.stop();
    assertThat(run(place).documents()).isZero();
    assertThat(evidence.documents).isEmpty();
    assertThat(evidence.finishedRuns).isZero();
  }

  @Test
  void stopsBetweenTwoSlicesAndGoesOnThereTheNextTime() {
    Place place = new Place();
    place.add(new SlicedCapture("big.txt", 4));
    CaptureIntake first = intake;
    evidence.before =
        document -> {
          if (document.slice().contentStart() == 1) {
            Thread.ofVirtual().start(first::stop);
            await(first);
          }
        };
    run(place);
    assertThat(evidence.documents).hasSize(2);
    assertThat(evidence.finishedRuns).isZero();
    evidence.before = document -> {};
    intake = intake(new ListInMemory());
    assertThat(run(place).of(Outcome.NOT_A_PAPER)).isEqualTo(1);
    assertThat(evidence.documents)
        .extracting(document -> document.slice().contentStart())
        .contains(2, 3);
    assertThat(evidence.named("big.txt").slice().last()).isTrue();
  }

  @Test
  void goesOnBehindASliceThatCannotBeRecorded() {
    Place place = new Place();
    place.add(new SlicedCapture("big.txt", 4));
    evidence.before =
        document -> {
          if (document.slice().contentStart() == 2 && document.problems().isEmpty()) {
            throw new IllegalStateException("row 7 is of no use");
          }
        };
    ImportTally tally = run(place);
    assertThat(evidence.documents)
        .extracting(document -> document.slice().contentStart())
        .containsExactly(0, 1, 2, 3);
    assertThat(evidence.named("big.txt").slice().last()).isTrue();
    Problem lost = evidence.documents.get(2).problems().getFirst();
    assertThat(lost.code()).isEqualTo("NOT_RECORDED");
    assertThat(lost.message())
        .contains("records no. 3 to", "the server's log tells why")
        .doesNotContain("Exception", "row 7");
    assertThat(tally.anythingRejected()).isTrue();
    assertThat(tally.of(Outcome.NOT_A_PAPER)).isEqualTo(1);
  }

  @Test
  void recordsADocumentAsGivenUpBeforeTheLastAttemptIsMade() throws IOException {
    evidence.before =
        document -> {
          if (document.problems().stream().noneMatch(p -> p.code().equals("GIVEN_UP"))) {
            throw new ProcessDied();
          }
        };
    FolderPlace place = files("killer.txt");
    CaptureIntake last = intake(new AtLastAttempt(ledger));
    last.run(last.begin(), List.of(place), new ImportTally());
    assertThat(problem("killer.txt").code()).isEqualTo("GIVEN_UP");
  }

  @Test
  void tellsOfADocumentThatTheLedgerGivesOutNoMore() throws IOException {
    evidence.before =
        document -> {
          throw new IllegalStateException("the store refuses");
        };
    ImportTally tally = new ImportTally();
    CaptureIntake intake = intake(ledger);
    FolderPlace place = files("killer.txt", "other.txt");
    intake.run(intake.begin(), List.of(place), tally);
    assertThat(tally.anythingRejected()).isTrue();
    assertThat(tally.problems())
        .filteredOn(problem -> problem.code().equals("GIVEN_UP"))
        .flatExtracting(ImportTally.ProblemGroup::documents)
        .containsExactly("killer.txt", "other.txt");
  }

  @Test
  void replacesTheNoteOfGivingUpWhenTheLastAttemptSucceeds() throws IOException {
    CaptureIntake last = intake(new AtLastAttempt(ledger));
    last.run(last.begin(), List.of(files("slow.txt")), new ImportTally());
    assertThat(evidence.named("slow.txt").kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @Test
  void endsWithTheReasonWhenTheStoreIsGone() throws IOException {
    intake = intake(new GoneLedger());
    FolderPlace place = files("a.txt");
    assertThatIllegalStateException().isThrownBy(() -> run(place)).withMessage("no connection");
  }

  @Test
  void takesEachFileOfAnArchiveUnderANameOfItsOwn() throws IOException {
    pack("pack.zip", "a.txt", "in/b.txt", "in/b.txt.url");
    FolderPlace place = FolderPlace.all(folder);
    ImportTally tally = run(place);
    assertThat(tally.of(Outcome.NOT_A_PAPER)).isEqualTo(2);
    assertThat(tally.archives()).isOne();
    assertThat(tally.documents()).isEqualTo(3);
    assertThat(evidence.named("pack.zip/a.txt").content()).isEqualTo("https://example.org/a.txt");
    assertThat(evidence.named("pack.zip/in/b.txt").url())
        .isEqualTo("https://example.org/in/b.txt.url");
    assertThat(evidence.named("pack.zip").name()).isEqualTo("pack.zip");
    assertThat(run(place).of(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void recordsAFileOfAnArchiveThatCannotBeUnpackedAndTakesTheOthers() throws IOException {
    pack("pack.zip", "a.txt", "b.txt");
    byte[] bytes = Files.readAllBytes(folder.resolve("pack.zip"));
    bytes[45] ^= 0x55;
    Files.write(folder.resolve("pack.zip"), bytes);
    ImportTally tally = run(FolderPlace.all(folder));
    assertThat(tally.of(Outcome.FAILED)).isEqualTo(1);
    assertThat(problem("pack.zip/a.txt").code()).isEqualTo("DAMAGED_CONTAINER");
    assertThat(evidence.named("pack.zip/b.txt").kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  private void pack(String archive, String... names) throws IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve(archive)))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("https://example.org/" + name).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void givesADocumentTheUrlBesideIt() throws IOException {
    Files.writeString(folder.resolve("a.txt.url"), "https://example.org/a\n");
    run(files("a.txt"));
    assertThat(evidence.named("a.txt").url()).isEqualTo("https://example.org/a");
  }

  @Test
  void addsAUrlThatComesAfterItsDocument() throws IOException {
    run(files("a.txt", "b.txt"));
    Files.writeString(folder.resolve("a.txt.url"), "https://example.org/a\n");
    Files.writeString(folder.resolve("b.txt.url"), "no address");
    ImportTally tally = run(files("a.txt", "b.txt"));
    assertThat(evidence.added)
        .containsExactlyInAnyOrder("a.txt https://example.org/a[]", "b.txt null[BAD_URL]");
    assertThat(tally.problems()).extracting(ImportTally.ProblemGroup::code).contains("BAD_URL");
  }

  @Test
  void keepsADocumentWhoseUrlFileIsOfNoUseAndSaysSo() throws IOException {
    Files.writeString(folder.resolve("a.txt.url"), "no address");
    ImportTally tally = run(files("a.txt"));
    assertThat(evidence.named("a.txt").url()).isNull();
    assertThat(evidence.named("a.txt").problems()).extracting(Problem::code).contains("BAD_URL");
    assertThat(tally.problems()).extracting(ImportTally.ProblemGroup::code).contains("BAD_URL");
  }

  @Test
  void sumsUpInOneLine() throws IOException {
    FolderPlace place = files("a.txt", "big.txt");
    Files.writeString(folder.resolve("big.txt"), "x".repeat(2_000));
    assertThat(run(place).summary())
        .isEqualTo(
            "2 documents read: 0 kept (0 of them joined papers held before), 1 not papers, 1"
                + " failed, 0 unchanged");
  }

  private ImportTally run(CapturePlace place) {
    ImportTally tally = new ImportTally();
    intake.run(intake.begin(), List.of(place), tally);
    return tally;
  }

  private FolderPlace files(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "A note about " + name);
    }
    return FolderPlace.all(folder);
  }

  private Problem problem(String name) {
    return evidence.named(name).problems().getFirst();
  }

  private static Consumer<ImportedDocument> refusing(String name) {
    return document -> {
      if (document.name().equals(name) && document.kind() != DocumentKind.UNREADABLE) {
        throw new IllegalStateException("the database is not in the mood");
      }
    };
  }

  private static void await(CaptureIntake stopping) {
    while (!stopping.isStopped()) {
      Thread.onSpinWait();
    }
  }

  /** What a killed process looks like: nothing after it is done. */
  private static final class ProcessDied extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Hands every document out for the last time. */
  private record AtLastAttempt(Ledger ledger) implements Ledger {
    @Override
    public void enlist(ImportRunId run, String place, Collection<String> names) {
      ledger.enlist(run, place, names);
    }

    @Override
    public Optional<String> take(String place, Work work) {
      try {
        return ledger.take(place, (name, attempt) -> work.on(name, MOST_ATTEMPTS));
      } catch (ProcessDied e) {
        return Optional.empty();
      }
    }

    @Override
    public Progress progress(String place) {
      return ledger.progress(place);
    }

    @Override
    public Progress progress() {
      throw new UnsupportedOperationException("an import asks for its places only");
    }

    @Override
    public List<String> failed(String place, int most) {
      return ledger.failed(place, most);
    }
  }

  private static final class GoneLedger implements Ledger {
    @Override
    public void enlist(ImportRunId run, String place, Collection<String> names) {}

    @Override
    public Optional<String> take(String place, Work work) {
      throw new IllegalStateException("no connection");
    }

    @Override
    public Progress progress(String place) {
      return new Progress(0, 0, 0);
    }

    @Override
    public Progress progress() {
      throw new UnsupportedOperationException("an import asks for its places only");
    }

    @Override
    public List<String> failed(String place, int most) {
      return List.of();
    }
  }

  private static final class Place implements CapturePlace {
    private final TreeMap<String, Capture> captures = new TreeMap<>();

    void add(Capture capture) {
      captures.put(capture.name(), capture);
    }

    @Override
    public String address() {
      return "memory";
    }

    @Override
    public List<String> names() {
      return List.copyOf(captures.keySet());
    }

    @Override
    public Optional<Capture> find(String name) {
      return Optional.ofNullable(captures.get(name));
    }
  }

  private interface TextCapture extends Capture {
    @Override
    default ByteSource bytes() {
      return ByteSource.of(text());
    }

    default byte[] text() {
      return ("Text of " + name()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    default CaptureUrl url() {
      return new CaptureUrl.Unknown();
    }
  }

  /** Is read only once others are read at the same time. */
  private record MeetingCapture(String name, CountDownLatch allAtOnce) implements TextCapture {
    @Override
    public void read(DocumentImporter importer, int from, SliceSink slices) throws IOException {
      allAtOnce.countDown();
      try {
        if (!allAtOnce.await(1, TimeUnit.MINUTES)) {
          throw new IOException("nobody else reads");
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      slices.accept(importer.read(name, text(), null));
    }
  }

  private record FailingCapture(String name, Error error) implements TextCapture {
    @Override
    public void read(DocumentImporter importer, int from, SliceSink slices) {
      throw error;
    }
  }

  /** Comes in slices of one code unit of content each. */
  private record SlicedCapture(String name, int slices) implements TextCapture {
    @Override
    public void read(DocumentImporter importer, int from, SliceSink sink) {
      ImportedDocument whole = importer.read(name, text(), null);
      for (int n = from; n < slices; n++) {
        sink.accept(slice(whole, n));
      }
    }

    private ImportedDocument slice(ImportedDocument whole, int n) {
      return new ImportedDocument(
          name,
          whole.sha256(),
          whole.mediaType(),
          whole.kind(),
          "x",
          whole.charset(),
          whole.renderer(),
          whole.importer(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Slice(n, n, n == slices - 1));
    }
  }
}

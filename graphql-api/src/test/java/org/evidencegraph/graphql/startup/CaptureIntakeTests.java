package org.evidencegraph.graphql.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureIntakeTests {

  private final RecordedInMemory evidence = new RecordedInMemory();
  private final CaptureIntake intake =
      new CaptureIntake(
          evidence,
          new DocumentImporter(LanguageReading.NONE, 1_000),
          InstantSource.fixed(Instant.EPOCH));

  @TempDir Path folder;

  @Test
  void goesOnAfterAFileThatVanishedAndADocumentThatCouldNotBeRecorded() throws IOException {
    FileCapture vanished = new FileCapture("vanished.txt", folder.resolve("vanished.txt"), null);
    ImportTally tally = intake.run(List.of(capture("refused.txt"), vanished, capture("last.txt")));
    assertThat(names()).containsExactly("last.txt");
    assertThat(tally.of(ImportTally.Entry.UNREAD)).isEqualTo(2);
    assertThat(tally.of(ImportTally.Entry.NOT_A_PAPER)).isEqualTo(1);
    assertThat(evidence.finishedRuns).isEqualTo(1);
  }

  @Test
  void readsNothingTwice() throws IOException {
    List<FileCapture> captures = List.of(capture("a.txt"), capture("b.txt"));
    intake.run(captures);
    ImportTally second = intake.run(captures);
    assertThat(second.of(ImportTally.Entry.UNCHANGED)).isEqualTo(2);
    assertThat(evidence.skipped).isEqualTo(2);
    assertThat(evidence.documents).hasSize(2);
  }

  @Test
  void takesUpNothingAfterItWasStopped() throws IOException {
    intake.stop();
    ImportTally tally = intake.run(List.of(capture("a.txt")));
    assertThat(tally.documents()).isZero();
    assertThat(evidence.documents).isEmpty();
    assertThat(evidence.finishedRuns).isZero();
  }

  @Test
  void givesADocumentTheUrlBesideIt() throws IOException {
    Path url = Files.writeString(folder.resolve("a.txt.url"), "https://example.org/a\n");
    intake.run(List.of(new FileCapture("a.txt", capture("a.txt").file(), url)));
    assertThat(evidence.documents)
        .singleElement()
        .extracting(ImportedDocument::url)
        .isEqualTo("https://example.org/a");
  }

  @Test
  void keepsADocumentWhoseUrlFileIsOfNoUseAndSaysSo() throws IOException {
    Path url = Files.writeString(folder.resolve("a.txt.url"), "no address");
    intake.run(List.of(new FileCapture("a.txt", capture("a.txt").file(), url)));
    ImportedDocument document = evidence.documents.getFirst();
    assertThat(document.url()).isNull();
    assertThat(document.problems()).extracting(Problem::code).contains("BAD_URL");
  }

  @Test
  void sumsUpInOneLine() throws IOException {
    Files.writeString(folder.resolve("big.txt"), "x".repeat(2_000));
    FileCapture big = new FileCapture("big.txt", folder.resolve("big.txt"), null);
    assertThat(intake.run(List.of(capture("a.txt"), big, big)).summary())
        .isEqualTo(
            "3 documents read: 0 kept (0 of them joined papers held before), 1 not papers, 1"
                + " failed, 1 unchanged");
  }

  private FileCapture capture(String name) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "A note about " + name);
    return new FileCapture(name, file, null);
  }

  private List<String> names() {
    return evidence.documents.stream().map(ImportedDocument::name).toList();
  }
}

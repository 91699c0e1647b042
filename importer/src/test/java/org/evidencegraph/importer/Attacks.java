package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.importer.container.Archive;
import org.evidencegraph.importer.container.ContainerException;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.provenance.TextSpan;

/** Reads hostile documents, and checks what holds of each reading whatever was read. */
public final class Attacks {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final DocumentImporter IMPORTER = new DocumentImporter(new RuleBasedReading());

  private Attacks() {}

  /** All slices; of an archive also those of its documents. */
  public static List<ImportedDocument> read(String name, byte[] bytes) {
    return assertTimeoutPreemptively(
        PATIENCE, () -> readAndCheck(Submission.of(name, bytes, null)), name);
  }

  static List<ImportedDocument> readAndCheck(Submission submission) {
    List<ImportedDocument> slices = new ArrayList<>();
    try {
      read(submission, slices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(slices).isNotEmpty();
    slices.forEach(Attacks::check);
    return slices;
  }

  private static void read(Submission submission, List<ImportedDocument> slices)
      throws IOException {
    IMPORTER.read(submission, 0, slices::add);
    if (Archive.isArchive(submission.bytes())) {
      try (Archive archive = Archive.open(submission)) {
        for (Submission document : archive.documents()) {
          IMPORTER.read(document, 0, slices::add);
        }
      } catch (ContainerException e) {
        assertThat(slices.getLast().problems()).isNotEmpty();
      }
    }
  }

  private static void check(ImportedDocument slice) {
    assertThat(slice.problems())
        .as(slice.name())
        .noneMatch(problem -> problem.code().equals("READER_FAILED"));
    assertThat(slice.content() != null || !slice.problems().isEmpty()).isTrue();
    slice.records().forEach(paper -> check(slice, paper));
  }

  private static void check(ImportedDocument slice, ImportedPaper paper) {
    paper.record().said().places().values().forEach(span -> check(slice, span));
    paper.references().stream().map(ImportedReference::span).forEach(span -> check(slice, span));
    paper.sentences().forEach(sentence -> check(slice, sentence.span()));
  }

  private static void check(ImportedDocument slice, TextSpan span) {
    int base = slice.slice().contentStart();
    assertThat(span.moved(-base).verifiedBy(slice.content())).as(span.toString()).isTrue();
  }
}

package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

/** The real captures, where the folder that holds them is named. */
class RealCapturesTests {
  private final DocumentImporter importer = new DocumentImporter(LanguageReading.NONE);

  private List<ImportedDocument> documents() throws IOException {
    String folder =
        System.getProperty(
            "EVIDENCE_CAPTURES", System.getenv().getOrDefault("EVIDENCE_CAPTURES", ""));
    assumeTrue(!folder.isBlank(), "EVIDENCE_CAPTURES names no folder of real captures");
    Path path = Path.of(folder);
    // surefire starts in the module's folder, people name folders from the root
    Path found = Files.isDirectory(path) ? path : Path.of("..").resolve(path);
    try (Stream<Path> files = Files.list(found)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().map(this::read).toList();
    }
  }

  private ImportedDocument read(Path file) {
    try {
      return importer.read(file.getFileName().toString(), Files.readAllBytes(file), null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void recognisesEveryCaptureWithoutProblems() throws IOException {
    assertThat(documents())
        .isNotEmpty()
        .allSatisfy(
            d -> {
              assertThat(d.kind()).isEqualTo(DocumentKind.PAPER_PAGE);
              assertThat(d.problems()).isEmpty();
            });
  }

  @Test
  void readsAllReferencesWhole() throws IOException {
    var references =
        documents().stream().flatMap(d -> d.records().getFirst().references().stream()).toList();
    assertThat(references)
        .hasSize(113)
        .allSatisfy(
            r -> {
              assertThat(r.cited().said().title()).isNotNull();
              assertThat(r.cited().said().authors()).isNotEmpty();
              assertThat(r.cited().said().issued()).isNotNull();
            });
  }

  @Test
  void readsSimilarAndCitingPapers() throws IOException {
    assertThat(documents().stream().flatMap(d -> d.records().getFirst().related().stream()))
        .hasSize(8);
  }
}

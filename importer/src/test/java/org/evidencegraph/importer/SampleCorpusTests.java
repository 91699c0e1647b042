package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

class SampleCorpusTests {
  private final List<ImportedDocument> documents =
      SampleCorpus.samples().stream()
          .map(s -> new DocumentImporter(LanguageReading.NONE).read(s.name(), s.bytes(), null))
          .toList();

  @Test
  void holdsFiveDocumentsInTheOrderOfTheirNames() {
    assertThat(documents).hasSize(5);
    assertThat(documents).isSortedAccordingTo(Comparator.comparing(ImportedDocument::name));
  }

  @Test
  void holdsNothingButPapersOfEveryLayout() {
    assertThat(documents)
        .allMatch(d -> d.kind() == DocumentKind.PAPER_PAGE && d.problems().isEmpty());
    assertThat(documents.stream().map(d -> d.records().getFirst().record().extraction().tool()))
        .containsOnly(
            "NaturePageReader", "PortalPageReader", "PubMedPageReader", "UniversityPageReader");
  }

  @Test
  void holdsAllReferencesWithAuthorsTitleYearAndJournal() {
    var references =
        documents.stream().flatMap(d -> d.records().getFirst().references().stream()).toList();
    assertThat(references).hasSize(113);
    assertThat(references)
        .allSatisfy(
            r -> {
              assertThat(r.cited().said().authors()).isNotEmpty();
              assertThat(r.cited().said().title()).isNotNull();
              assertThat(r.cited().said().containerTitle()).isNotNull();
              assertThat(r.cited().said().issued()).isNotNull();
            });
  }

  @Test
  void holdsAPaperWithoutTitleAsItsPageHasNone() {
    assertThat(
            documents.stream().filter(d -> d.records().getFirst().record().said().title() == null))
        .hasSize(1);
  }
}

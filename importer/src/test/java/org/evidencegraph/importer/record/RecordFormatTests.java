package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.trial.StudyDescription;
import org.junit.jupiter.api.Test;

class RecordFormatTests {

  @Test
  void placesEveryValueInTheTextThatItWrites() throws IOException {
    ImportedDocument document = read("paper Brief\u00a0title  of it\n").getFirst();
    ImportedPaper paper = document.records().getFirst();
    Bibliography said = paper.record().said();
    assertThat(document.kind()).isEqualTo(DocumentKind.RECORD_FILE);
    assertThat(paper.record().knownFrom()).isEqualTo(KnownFrom.RECORD);
    assertThat(paper.record().extraction().method()).isEqualTo(ExtractionMethod.IMPORTED_FIELD);
    assertThat(said.title()).isEqualTo("Brief title of it");
    assertThat(printed(document, said.places().get(PaperField.TITLE)))
        .isEqualTo("Brief title of it");
    assertThat(printed(document, said.places().get(PaperField.AUTHORS))).isEqualTo("A Doe");
    assertThat(printed(document, paper.references().getFirst().span()))
        .isEqualTo("Roe B. Another work. 2001.");
    assertThat(printed(document, paper.references().getFirst().titleSpan()))
        .isEqualTo("Another work");
    assertThat(said.abstractText()).isNotNull();
    assertThat(printed(document, said.abstractText().span()))
        .isEqualTo(said.abstractText().text().replace("mice [1]. METHODS", "mice [1].\nMETHODS"));
  }

  @Test
  void knowsWhichEntriesASentenceCites() throws IOException {
    ImportedPaper paper = read("paper A title\n").getFirst().records().getFirst();
    List<ImportedSentence> citing =
        paper.sentences().stream().filter(s -> !s.cited().isEmpty()).toList();
    assertThat(citing).hasSize(1);
    assertThat(citing.getFirst().text()).contains("[1]");
    assertThat(citing.getFirst().cited()).containsExactly(1);
  }

  @Test
  void cutsALongFileAtTheSamePlacesAndGoesOnWhereItWasTold() throws IOException {
    int count = RecordSlices.RECORDS * 2;
    String file =
        IntStream.range(0, count)
            .mapToObj(i -> "bare Title number " + i)
            .collect(Collectors.joining("\n"));
    List<ImportedDocument> all = read(file);
    List<ImportedDocument> rest = read(file, RecordSlices.RECORDS);
    assertThat(all).hasSize(2);
    assertThat(all.get(0).slice().last()).isFalse();
    assertThat(all.get(1).slice().last()).isTrue();
    assertThat(all.get(1).slice().firstRecord()).isEqualTo(RecordSlices.RECORDS);
    assertThat(all.get(1).slice().contentStart()).isEqualTo(all.get(0).content().length());
    assertThat(rest).isEqualTo(all.subList(1, 2));
    TextSpan title = all.get(1).records().get(7).record().said().places().get(PaperField.TITLE);
    assertThat(title.moved(-all.get(1).slice().contentStart()).in(all.get(1).content()))
        .isEqualTo("Title number " + (RecordSlices.RECORDS + 7));
  }

  @Test
  void beginsASliceWhereverItWasToldToGoOn() throws IOException {
    String file =
        IntStream.range(0, 30)
            .mapToObj(i -> "bare Title number " + i)
            .collect(Collectors.joining("\n"));
    ImportedDocument all = read(file).getFirst();
    assertThat(read(file, 11))
        .singleElement()
        .satisfies(
            rest -> {
              assertThat(rest.slice().firstRecord()).isEqualTo(11);
              assertThat(rest.records()).isEqualTo(all.records().subList(11, 30));
              assertThat(all.content()).endsWith(rest.content());
            });
  }

  @Test
  void keepsRecordsOfOneAddressApart() throws IOException {
    ImportedDocument document = read("bare One title\nbare One title\n").getFirst();
    assertThat(document.records()).extracting(r -> r.record().key()).doesNotHaveDuplicates();
  }

  @Test
  void givesStudiesWithoutAPaper() throws IOException {
    ImportedDocument document = read("study NCT01234567\n").getFirst();
    assertThat(document.records()).isEmpty();
    assertThat(document.studies()).hasSize(1);
    assertThat(document.studies().getFirst().trial().conditions())
        .extracting(m -> m.concept().label())
        .containsExactly("asthma");
    assertThat(document.studies().getFirst().papers()).hasSize(1);
  }

  @Test
  void handsOverAFileOfWhichNothingWasRead() throws IOException {
    ImportedDocument document = read("odd\n").getFirst();
    assertThat(document.records()).isEmpty();
    assertThat(document.slice().last()).isTrue();
    assertThat(document.problems()).extracting(Problem::code).containsExactly("ODD_LINE");
  }

  private static String printed(ImportedDocument document, TextSpan span) {
    assertThat(span.verifiedBy(document.content())).isTrue();
    return span.in(document.content());
  }

  private static List<ImportedDocument> read(String lines) throws IOException {
    return read(lines, 0);
  }

  private static List<ImportedDocument> read(String lines, int from) throws IOException {
    List<ImportedDocument> slices = new ArrayList<>();
    byte[] bytes = ("toy\n" + lines).getBytes(StandardCharsets.UTF_8);
    new DocumentImporter(new RuleBasedReading(), 1_000, List.of(), List.of(new ToyFormat()))
        .read(Submission.of("a.toy", bytes, null), from, slices::add);
    return slices;
  }

  /** One record a line. */
  private static final class ToyFormat implements RecordFormat {
    @Override
    public String name() {
      return "ToyReader";
    }

    @Override
    public String lookedFor() {
      return "a toy";
    }

    @Override
    public String mediaType() {
      return "text/x-toy";
    }

    @Override
    public String renderer() {
      return "toy/1";
    }

    @Override
    public DocumentKind kind() {
      return DocumentKind.RECORD_FILE;
    }

    @Override
    public Recognition recognise(Head head) {
      return head.text().startsWith("toy\n") ? Recognition.of(1, 1) : Recognition.NONE;
    }

    @Override
    public void read(RecordInput input, RecordSink sink) throws IOException {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(input.bytes().open(), StandardCharsets.UTF_8))) {
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line, sink);
        }
      }
    }

    private static void read(String line, RecordSink sink) {
      String value = line.substring(line.indexOf(' ') + 1);
      switch (line.split(" ")[0]) {
        case "paper" -> sink.add(full(sink.paper(value), value));
        case "bare" -> sink.add(sink.paper(value).title(value));
        case "study" -> sink.add(study(sink.study(value), value));
        default -> sink.problem("ODD_LINE", Severity.WARNING, line);
      }
    }

    private static RecordDraft full(RecordDraft draft, String title) {
      return draft
          .title(title)
          .authors(List.of(Author.person("Doe", "A", 1)), true)
          .identifier(Doi.parse("10.1234/abc").orElseThrow())
          .abstractSection(
              "BACKGROUND",
              new CitingText()
                  .append("Sleep was long studied in mice ")
                  .cite("[1]", List.of("r1"))
                  .append("."))
          .abstractSection("METHODS", CitingText.of("Thirty\nmice slept."))
          .paragraph(Section.RESULTS, "Results", CitingText.of("They slept well."))
          .reference(
              new CitedEntry(
                  "r1",
                  "1.",
                  "Roe B. Another work. 2001.",
                  Bibliography.builder().title("Another work").build(),
                  List.of()));
    }

    private static StudyDraft study(StudyDraft draft, String number) {
      return draft
          .describe(
              new StudyDescription(
                  "Sleep in asthma",
                  null,
                  List.of(RegistryNumber.parse(number).orElseThrow()),
                  List.of("PHASE2"),
                  "Phase 2",
                  List.of(),
                  "Completed",
                  40,
                  null,
                  List.of(),
                  null))
          .condition("Asthma")
          .paper(
              org.evidencegraph.trial.TrialPaperRelation.REPORTS,
              "Doe A. Sleep. 2001.",
              Bibliography.builder().title("Sleep").build());
    }
  }
}

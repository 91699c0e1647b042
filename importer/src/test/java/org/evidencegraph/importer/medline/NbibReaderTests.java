package org.evidencegraph.importer.medline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.importer.record.RecordFiles.read;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.xml.XPathValues;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;

class NbibReaderTests {
  private static final String FULL =
      """

      PMID- 40123456
      OWN - NLM
      STAT- MEDLINE
      IS  - 1745-7254 (Electronic)
      IS  - 1671-4083 (Linking)
      VI  - 12
      IP  - 3 Suppl 1
      DP  - 2019 Dec-2020 Jan
      TI  - [Effect of slow drumming on sleep: a
            randomised trial].
      PG  - 1012-9
      LID - 10.5555/jir.2019.7 [doi]
      LID - S1-99 [pii]
      AB  - BACKGROUND: Drums are old (see: BONES). METHODS: We randomly assigned 48
            adults with insomnia to drumming or silence. RESULTS: They slept.
      CI  - Copyright 2019 Nobody.
      FAU - van der Trommel, Anna B
      AU  - van der Trommel AB
      AUID- ORCID: 0000-0002-1825-0097
      AD  - Hall of Drums, Delft.
      FAU - Stok, C
      AU  - Stok C
      AD  - Hall of Drums, Delft.
      CN  - SLOW DRUM Study Group
      LA  - dut
      SI  - ClinicalTrials.gov/NCT09999991
      GR  - D-17/DC/Drum Council/Netherlands
      GR  - D-18/DC/Drum Council/Netherlands
      PT  - Journal Article
      PT  - Randomized Controlled Trial
      DEP - 20191105
      TA  - J Invent Rhythm
      JT  - Journal of invented rhythms
      MH  - Humans
      MH  - Sleep/*physiology/drug effects
      OT  - *drums
      EIN - J Invent Rhythm. 2020 Mar;12(5):99. PMID: 1
      PMC - PMC7654321
      PHST- 2019/01/02 00:00 [received]
      PHST- 2019/10/31 00:00 [accepted]
      AID - 10.5555/jir.2019.7 [doi]
      SO  - J Invent Rhythm. 2019 Dec-2020 Jan;12(3 Suppl 1):1012-9.

      PMID- 40123457
      TI  - Sticks.
      AU  - Stok C
      DP  - 1976 Sep 28
      """;

  private static final ImportedDocument DOCUMENT = read(FULL);
  private static final ImportedPaper PAPER = DOCUMENT.records().getFirst();
  private static final Bibliography SAID = PAPER.record().said();

  @Test
  void readsEachRecord() {
    assertThat(DOCUMENT.problems()).isEmpty();
    assertThat(DOCUMENT.records())
        .extracting(r -> r.record().said().title())
        .containsExactly("Effect of slow drumming on sleep: a randomised trial", "Sticks");
    assertThat(PAPER.edition()).isEqualTo(new Edition("pubmed", "40123456", 1));
    Bibliography second = DOCUMENT.records().get(1).record().said();
    assertThat(second.authors()).extracting(Author::name).containsExactly("C Stok");
    assertThat(second.issued()).isEqualTo(PartialDate.of(1976, 9, 28));
  }

  @Test
  void readsEveryField() {
    assertThat(SAID.authors())
        .extracting(Author::name)
        .containsExactly("Anna B van der Trommel", "C Stok", "SLOW DRUM Study Group");
    assertThat(SAID.authors().getFirst().orcid()).isNotNull();
    assertThat(SAID.journal().title()).isEqualTo("Journal of invented rhythms");
    assertThat(SAID.journal().abbreviation()).isEqualTo("J Invent Rhythm");
    assertThat(SAID.journal().issns()).hasSize(2);
    assertThat(SAID.volume()).isEqualTo("12");
    assertThat(SAID.issue()).isEqualTo("3 Suppl 1");
    assertThat(SAID.pages().last()).isEqualTo("1019");
    assertThat(SAID.language()).isEqualTo("nl");
    assertThat(SAID.identifiers())
        .extracting(Identifier::value)
        .containsExactly("40123456", "10.5555/jir.2019.7", "PMC7654321");
    assertThat(SAID.details().dates())
        .containsExactly(
            new PaperDate(DateKind.PUBLISHED, PartialDate.of(2019, 12)),
            new PaperDate(DateKind.EPUB, PartialDate.of(2019, 11, 5)),
            new PaperDate(DateKind.RECEIVED, PartialDate.of(2019, 1, 2)),
            new PaperDate(DateKind.ACCEPTED, PartialDate.of(2019, 10, 31)),
            new PaperDate(DateKind.CORRECTED, PartialDate.of(2020, 3)));
    assertThat(SAID.keywords())
        .containsExactly(
            new Keyword("Humans", Keyword.MESH),
            new Keyword("Sleep / physiology", Keyword.MESH),
            new Keyword("Sleep / drug effects", Keyword.MESH),
            new Keyword("drums", Keyword.KEYWORD));
    assertThat(SAID.details().funding())
        .containsExactly(new Funding("Drum Council", List.of("D-17", "D-18")));
    assertThat(SAID.details().affiliations()).hasSize(1);
    assertThat(SAID.details().rights().copyright()).isEqualTo("Copyright 2019 Nobody.");
  }

  @Test
  void partsAnAbstractAtItsLabels() {
    assertThat(SAID.abstractText().sections())
        .extracting(s -> s.label() + "|" + s.text())
        .containsExactly(
            "BACKGROUND|Drums are old (see: BONES).",
            "METHODS|We randomly assigned 48 adults with insomnia to drumming or silence.",
            "RESULTS|They slept.");
  }

  @Test
  void givesTheStudyItsRegistration() {
    assertThat(PAPER.trials())
        .allSatisfy(t -> assertThat(t.study().registrations()).hasSize(1))
        .isNotEmpty();
  }

  @Test
  void readsLinesOfAnyLineEnd() {
    assertThat(read(FULL.replace("\n", "\r\n")).records()).hasSize(2);
    assertThat(read(FULL.replace("\n", "\r")).records()).hasSize(2);
  }

  @Test
  void survivesALineThatNeverEnds() {
    ImportedDocument document =
        read("PMID- 7\nTI  - One.\nAB  - " + "x".repeat(20 << 20) + "\n\nPMID- 8\nTI  - Two.\n");
    assertThat(document.records())
        .extracting(record -> record.record().said().title())
        .containsExactly("One", "Two");
    assertThat(document.problems())
        .extracting(Problem::code)
        .containsExactly("LINE_TOO_LONG", "VALUE_TOO_LONG");
  }

  @Test
  void readsRealFilesLineForLine() throws IOException {
    Optional<List<Path>> files = XPathValues.files("EVIDENCE_PUBMED", ".txt");
    assumeTrue(files.isPresent(), "EVIDENCE_PUBMED names no folder of MEDLINE records");
    for (Path file : files.orElseThrow()) {
      String text = Files.readString(file, StandardCharsets.UTF_8).replaceAll("\\R {6}", " ");
      List<String> records = new ArrayList<>(List.of(text.split("(?m)^(?=PMID- )")));
      records.removeIf(String::isBlank);
      ImportedDocument document = read(Files.readAllBytes(file));
      assertThat(document.problems()).isEmpty();
      assertThat(document.records()).hasSameSizeAs(records);
      for (int i = 0; i < records.size(); i++) {
        compare(document.records().get(i).record().said(), records.get(i));
      }
    }
  }

  private static void compare(Bibliography said, String record) {
    assertThat(said.title() + ".").isEqualTo(lines(record, "TI").getFirst());
    assertThat(said.pmid().orElseThrow().value()).isEqualTo(lines(record, "PMID").getFirst());
    assertThat(said.authors()).hasSameSizeAs(lines(record, "FAU"));
    assertThat(said.authors().getFirst().family() + ", " + said.authors().getFirst().given())
        .isEqualTo(lines(record, "FAU").getFirst());
    assertThat(said.journal().title()).isEqualTo(lines(record, "JT").getFirst());
    assertThat(said.volume()).isEqualTo(lines(record, "VI").getFirst());
    assertThat(Optional.ofNullable(said.issue()))
        .isEqualTo(lines(record, "IP").stream().findFirst());
    assertThat(said.pages().asPrinted()).isEqualTo(lines(record, "PG").getFirst());
    assertThat(lines(record, "DP").getFirst()).contains(Integer.toString(dated(said).year()));
    assertThat(said.details().publicationTypes()).isEqualTo(lines(record, "PT"));
    String read =
        String.join(
            " ",
            said.abstractText().sections().stream()
                .map(s -> (s.label() == null ? "" : s.label() + ": ") + s.text())
                .toList());
    assertThat(read).isEqualTo(CleanText.of(lines(record, "AB").getFirst()));
  }

  private static PartialDate dated(Bibliography said) {
    return said.details().dates().stream()
        .filter(d -> d.kind() == DateKind.PUBLISHED || d.kind() == DateKind.COLLECTION)
        .findFirst()
        .orElseThrow()
        .date();
  }

  private static List<String> lines(String record, String tag) {
    String start = tag + " ".repeat(4 - tag.length()) + "- ";
    return record
        .lines()
        .filter(l -> l.startsWith(start))
        .map(l -> CleanText.of(l.substring(start.length())))
        .toList();
  }
}

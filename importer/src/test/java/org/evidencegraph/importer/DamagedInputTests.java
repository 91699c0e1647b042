package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.evidencegraph.importer.Captures.Capture;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No input stops a reader, however damaged or long. Flipped bytes: {@link AttackedFixtureTests}.
 */
class DamagedInputTests {
  private static final int LONG = 1_000_000;
  private final DocumentImporter importer = new DocumentImporter(LanguageReading.NONE);

  static List<Capture> captures() {
    return Captures.all();
  }

  private void staysUp(byte[] bytes) {
    ImportedDocument document = importer.read("damaged.txt", bytes, null);
    assertThat(document.problems()).noneMatch(p -> p.code().equals("READER_FAILED"));
    document
        .records()
        .forEach(
            paper ->
                paper
                    .references()
                    .forEach(r -> assertThat(r.span().verifiedBy(document.content())).isTrue()));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void survivesBeingCutAnywhere(Capture capture) {
    int step = Math.max(97, capture.text().length() / 30);
    for (int end = 0; end < capture.text().length(); end += step) {
      staysUp(capture.text().substring(0, end).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("captures")
  void survivesShuffledLines(Capture capture) {
    Random random = new Random(13);
    for (int i = 0; i < 6; i++) {
      List<String> lines = new ArrayList<>(List.of(capture.text().split("\n", -1)));
      for (int k = 0; k < 1 + i / 3; k++) {
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        lines.remove(random.nextInt(lines.size()));
      }
      staysUp(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "( ",
        "[",
        "1. ",
        "2011; 1:",
        "Doe A, ",
        "METHODS: ",
        "e\u0301",
        "\u00a0",
        "10.1000/",
        ". "
      })
  void readsALineOfAMillionCharacters(String unit) {
    String line = unit.repeat(LONG / unit.length());
    assertThat(Captures.read(line).kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "( ", "[", "Doe A, ", "2011; 1:", "x. Y ", "METHODS: ", "\nAb\n"})
  void readsPapersWithZonesOfAHundredThousandCharacters(String unit) {
    String zone = unit.repeat(LONG / 8 / unit.length());
    staysUp(
        ("Review\n. 2014 Sep;34(5):1100-26.\n\nA title of a paper\n\nAbstract\n\n"
                + zone
                + "\n\nPubMed Disclaimer\n\nReferences\n\n1. "
                + zone)
            .getBytes(StandardCharsets.UTF_8));
    staysUp(
        ("Published: 05 June 2013\n"
                + "A title\n"
                + "Acta volume 34, pages 747–754 (2013)Cite this article\n"
                + "Abstract\n"
                + zone
                + "\nReferences\n1. "
                + zone
                + "\nAuthor information\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysThatOnlyTheFirstLinesOfAFileOfLinesWereLookedAt() {
    ImportedDocument document = Captures.read("x\n".repeat(LONG / 2));
    assertThat(document.problems()).anyMatch(p -> p.code().equals("TOO_MANY_LINES"));
  }

  @Test
  void saysWhereACutCaptureEnds() {
    String text = Captures.sample("pubmed-wang-2018.txt").text();
    ImportedDocument document =
        Captures.read(text.substring(0, text.indexOf("PubMed Disclaimer") - 300));
    assertThat(document.kind()).isEqualTo(DocumentKind.PAPER_PAGE);
    assertThat(document.problems())
        .anyMatch(
            p ->
                p.code().equals("ENDS_EARLY")
                    && p.message().startsWith("page.txt:")
                    && p.span() != null);
  }
}

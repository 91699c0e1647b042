package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.evidencegraph.importer.Captures.Capture;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A capture says the same however its lines end, its blanks are coded and whatever stands on top.
 */
class SameGraphTests {
  private static final String COOKIES =
      "Cookies on this site\n\n"
          + "This website sets cookies on your device. With 'Accept all' you agree to all of them,"
          + " and this notice stays away when you come back; otherwise only those are set that the"
          + " site cannot do without.\n\n";
  private static final String GOVERNMENT =
      "Skip to main page content\n"
          + "U.S. flag\n\n"
          + "An official website of the United States government\n\n"
          + "Dot gov\n\n"
          + "An address in .gov is official.\n\n"
          + "Https\n\n"
          + "This site is secure.\n\n"
          + "Access keys NCBI Homepage Main Content Main Navigation\n";
  private static final String BROWSER =
      "Skip to main content\n"
          + "Welcome to example.com. Your browser supports styles in part, so\n"
          + "that pages are shown without styles and\n"
          + "JavaScript.\n"
          + "Advertisement\n"
          + "[image]\n"
          + "•  View all journals\n"
          + "•  Search\n"
          + "•  Log in\n";

  static List<Capture> captures() {
    return Captures.all();
  }

  private static String read(String text) {
    return ReadingJson.withoutSpans(Captures.read(text));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void readsTheSameWithOtherLineEnds(Capture capture) {
    String expected = read(capture.text());
    assertThat(read(capture.text().replace("\n", "\r\n"))).isEqualTo(expected);
    assertThat(read(capture.text().replace("\n", "\r"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void readsTheSameWithOtherBlanks(Capture capture) {
    String expected = read(capture.text());
    assertThat(read(capture.text().replace('\u00a0', ' '))).isEqualTo(expected);
    assertThat(read(capture.text().replace(' ', '\u00a0'))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void readsTheSameWithSeparateAccents(Capture capture) {
    String parted = Normalizer.normalize(capture.text(), Normalizer.Form.NFD);
    assertThat(read(parted)).isEqualTo(read(capture.text()));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void readsTheSameBelowAForeignBanner(Capture capture) {
    String expected = read(capture.text());
    List<String> banners = List.of(COOKIES, GOVERNMENT, BROWSER);
    String one = banners.get(Math.floorMod(capture.name().hashCode(), banners.size()));
    for (String banner : List.of(one, COOKIES + GOVERNMENT)) {
      assertThat(read(banner + capture.text())).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("captures")
  void placesEverythingWhereItStands(Capture capture) {
    ImportedDocument document = Captures.read(capture.text().replace("\n", "\r\n"));
    document.records().forEach(paper -> assertPlaces(document, paper));
  }

  private static void assertPlaces(ImportedDocument document, ImportedPaper paper) {
    for (ImportedReference reference : paper.references()) {
      if (reference.titleSpan() != null && reference.cited().said().title() != null) {
        String printed = reference.titleSpan().in(document.content());
        String title =
            org.evidencegraph.importer.text.FoldedText.of(document.id(), printed)
                .value(0, foldedLength(document, printed));
        assertThat(title).isEqualTo(reference.cited().said().title());
      }
    }
    paper
        .record()
        .said()
        .places()
        .values()
        .forEach(span -> assertThat(span.verifiedBy(document.content())).isTrue());
  }

  private static int foldedLength(ImportedDocument document, String printed) {
    return org.evidencegraph.importer.text.FoldedText.of(document.id(), printed).length();
  }
}

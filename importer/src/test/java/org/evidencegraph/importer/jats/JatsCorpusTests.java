package org.evidencegraph.importer.jats;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.evidencegraph.importer.record.RecordFiles;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.xml.XPathValues;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.paper.Abstract.AbstractSection;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PartialDate;
import org.junit.jupiter.api.Test;

/**
 * Real articles, each compared with what XPath finds. Run with a folder of JATS articles in {@code
 * EVIDENCE_JATS}.
 */
class JatsCorpusTests {
  private static final String VARIABLE = "EVIDENCE_JATS";
  private static final String META = "/article/front/article-meta";

  @Test
  void readsWhatXPathFinds() throws IOException {
    Optional<List<Path>> files = XPathValues.files(VARIABLE, ".xml");
    assumeTrue(files.isPresent(), VARIABLE + " names no folder of JATS articles");
    SoftAssertions softly = new SoftAssertions();
    for (Path file : files.orElseThrow()) {
      compare(file, softly);
    }
    softly.assertAll();
  }

  private static void compare(Path file, SoftAssertions softly) throws IOException {
    String name = String.valueOf(file.getFileName());
    Submission submission = Submission.of(name, Files.readAllBytes(file), null);
    ImportedDocument document = RecordFiles.slices(submission, LanguageReading.NONE).getFirst();
    softly.assertThat(document.problems()).as(name).isEmpty();
    softly.assertThat(document.records()).as(name).hasSize(1);
    if (!document.records().isEmpty()) {
      ImportedPaper paper = document.records().getFirst();
      XPathValues xml = XPathValues.of(file);
      front(name, paper.record().said(), xml, softly);
      references(name, paper, xml, softly);
    }
  }

  private static void front(
      String name, Bibliography said, XPathValues xml, SoftAssertions softly) {
    String title = plain(xml.text(META + "/title-group/article-title"));
    softly
        .assertThat(plain(said.title()))
        .as(name + " title")
        .startsWith(title.substring(0, title.length() - 1));
    softly
        .assertThat(said.authors().stream().filter(a -> a.literal() == null).map(Author::family))
        .as(name + " authors")
        .containsExactlyElementsOf(
            xml.texts(META + "/contrib-group/contrib[@contrib-type='author']/name/surname"));
    softly
        .assertThat(said.authors())
        .as(name + " number of authors")
        .hasSize(xml.count(META + "/contrib-group/contrib[@contrib-type='author']"));
    softly
        .assertThat(said.journal().title())
        .as(name + " journal")
        .isEqualTo(xml.text("/article/front/journal-meta//journal-title"));
    softly.assertThat(said.issued()).as(name + " date").isEqualTo(earliest(xml));
    softly.assertThat(text(said.volume())).as(name).isEqualTo(xml.text(META + "/volume"));
    softly.assertThat(text(said.issue())).as(name).isEqualTo(xml.text(META + "/issue"));
    softly
        .assertThat(said.pages() == null ? "" : said.pages().first())
        .as(name)
        .isEqualTo(xml.text(META + "/fpage"));
    softly
        .assertThat(said.doi().map(d -> d.value()).orElse(""))
        .as(name + " doi")
        .isEqualToIgnoringCase(id(xml, "doi"));
    softly
        .assertThat(said.pmid().map(d -> d.value()).orElse(""))
        .as(name + " pmid")
        .isEqualTo(id(xml, "pmid"));
    softly
        .assertThat(said.pmcid().map(d -> d.value().substring(3)).orElse(""))
        .as(name + " pmcid")
        .isEqualTo(id(xml, "pmc").replace("PMC", ""));
    abstractText(name, said, xml, softly);
  }

  private static String id(XPathValues xml, String type) {
    return xml.text(META + "/article-id[@pub-id-type='" + type + "']");
  }

  private static PartialDate earliest(XPathValues xml) {
    List<XPathValues> told =
        xml.all(
            META
                + "/pub-date[@pub-type='epub' or @pub-type='ppub' or @pub-type='epreprint' or"
                + " @pub-type='epub-ppub' or @date-type='pub']");
    Stream<XPathValues> dates =
        (told.isEmpty() ? xml.all(META + "/pub-date[@pub-type='collection']") : told).stream();
    return dates.map(JatsCorpusTests::date).min(PartialDate::compareTo).orElseThrow();
  }

  private static PartialDate date(XPathValues date) {
    String month = date.text("month");
    String day = date.text("day");
    return new PartialDate(
        Integer.parseInt(date.text("year")),
        month.isEmpty() ? null : Integer.valueOf(month),
        month.isEmpty() || day.isEmpty() ? null : Integer.valueOf(day));
  }

  private static void abstractText(
      String name, Bibliography said, XPathValues xml, SoftAssertions softly) {
    String proper =
        META
            + "/abstract[not(@abstract-type) or @abstract-type='normal'"
            + " or @abstract-type='executive-summary']";
    List<String> labels = xml.texts(proper + "[1]//sec[p or list]/title");
    List<AbstractSection> sections =
        said.abstractText() == null ? List.of() : said.abstractText().sections();
    if (!labels.isEmpty()) {
      softly
          .assertThat(sections.stream().map(s -> text(s.label())).filter(l -> !l.isEmpty()))
          .as(name + " abstract labels")
          .containsExactlyElementsOf(
              labels.stream().map(l -> l.replaceFirst("\\s*:$", "")).toList());
    }
    String all = plain(String.join("", xml.texts(proper + "[1]//p")));
    String read =
        plain(
            sections.stream()
                .map(s -> (s.label() == null ? "" : s.label()) + s.text())
                .toList()
                .toString());
    softly.assertThat(read.isEmpty()).as(name + " abstract").isEqualTo(all.isEmpty());
    for (String paragraph : xml.texts(proper + "[1]//p")) {
      softly.assertThat(read).as(name + " abstract").contains(plain(paragraph));
    }
  }

  private static void references(
      String name, ImportedPaper paper, XPathValues xml, SoftAssertions softly) {
    List<XPathValues> refs = xml.all("//ref[not(ancestor::sub-article or ancestor::response)]");
    softly.assertThat(paper.references()).as(name + " references").hasSameSizeAs(refs);
    for (int i = 0; i < Math.min(refs.size(), paper.references().size()); i++) {
      ImportedReference read = paper.references().get(i);
      XPathValues ref = refs.get(i);
      String place = name + " reference " + (i + 1);
      Bibliography cited = read.cited().said();
      String title = ref.text(".//article-title");
      if (!title.isEmpty()) {
        softly.assertThat(plain(cited.title())).as(place).isEqualTo(plain(title));
        softly.assertThat(read.titleSpan()).as(place).isNotNull();
      }
      String pmid = ref.text(".//pub-id[@pub-id-type='pmid']");
      softly
          .assertThat(cited.pmid().map(d -> d.value()).orElse(""))
          .as(place)
          .contains(pmid.replaceAll("\\D", "").replaceFirst("^0+", ""));
      String doi = ref.text(".//pub-id[@pub-id-type='doi']");
      if (doi.startsWith("10.")) {
        softly.assertThat(cited.doi()).as(place + " " + doi).isPresent();
      }
      softly
          .assertThat(cited.authors())
          .as(place + " authors")
          .hasSizeGreaterThanOrEqualTo(
              ref.count("*/person-group[@person-group-type='author']/name | */name"));
      String year = ref.text(".//year");
      if (year.matches("\\d{4}[a-z]?")) {
        softly.assertThat(cited.issued()).as(place + " year").isNotNull();
      }
    }
  }

  // letters and digits: layout, notes and marks are none of the value
  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}

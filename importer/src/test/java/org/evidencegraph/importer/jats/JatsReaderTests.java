package org.evidencegraph.importer.jats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.importer.record.RecordFiles.only;
import static org.evidencegraph.importer.record.RecordFiles.printed;
import static org.evidencegraph.importer.record.RecordFiles.read;
import static org.evidencegraph.importer.record.RecordFiles.resource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Section;
import org.junit.jupiter.api.Test;

class JatsReaderTests {
  private static final String XML =
      new String(resource("jats-article.xml"), StandardCharsets.UTF_8);
  private static final ImportedDocument DOCUMENT = read(XML);
  private static final ImportedPaper PAPER = only(DOCUMENT);
  private static final Bibliography SAID = PAPER.record().said();

  @Test
  void readsWhatStandsInFront() {
    assertThat(DOCUMENT.kind()).isEqualTo(DocumentKind.PAPER_PAGE);
    assertThat(DOCUMENT.problems()).isEmpty();
    assertThat(PAPER.record().knownFrom()).isEqualTo(KnownFrom.CAPTURE);
    assertThat(SAID.title())
        .isEqualTo("Slow drumming in adults with insomnia: a randomised controlled trial");
    assertThat(SAID.authors())
        .extracting(Author::name)
        .containsExactly("Anna Jr Trommel", "SLOW DRUM Study Group");
    assertThat(SAID.authors().getFirst().orcid()).isNotNull();
    assertThat(SAID.journal().title()).isEqualTo("Journal of Invented Rhythms");
    assertThat(SAID.journal().abbreviation()).isEqualTo("J Invent Rhythm");
    assertThat(SAID.issued()).isEqualTo(PartialDate.of(2019, 11, 5));
    assertThat(SAID.details().dates())
        .contains(
            new PaperDate(DateKind.COLLECTION, PartialDate.of(2020)),
            new PaperDate(DateKind.RECEIVED, PartialDate.of(2019, 1, 2)));
    assertThat(SAID.articleNumber()).isEqualTo("e77");
    assertThat(SAID.identifiers())
        .extracting(Identifier::value)
        .containsExactly("PMC7654321", "10.5555/jir.7");
    assertThat(SAID.type()).isEqualTo(PaperType.JOURNAL_ARTICLE);
    assertThat(SAID.keywords())
        .containsExactly(
            new Keyword("Percussion", Keyword.SUBJECT),
            new Keyword("drums", Keyword.KEYWORD),
            new Keyword("sleep", Keyword.KEYWORD));
    assertThat(SAID.details().funding())
        .containsExactly(new Funding("Drum Council", List.of("D-17")));
    assertThat(SAID.details().affiliations())
        .extracting(a -> a.number() + " " + a.text())
        .containsExactly("1 Hall of Drums, Netherlands");
    assertThat(SAID.details().correspondingAuthors()).containsExactly("Anna Jr Trommel");
    assertThat(SAID.details().rights().access()).isEqualTo("open");
  }

  @Test
  void takesTheAbstractProper() {
    assertThat(SAID.abstractText().sections())
        .extracting(s -> s.label() + "|" + s.text())
        .containsExactly(
            "Background|Drums are old.",
            "Methods|We randomly assigned 48 adults to drumming or silence.");
  }

  @Test
  void readsTheBodyBySections() {
    assertThat(PAPER.sentences())
        .extracting(s -> s.section() + "|" + s.text())
        .contains(
            "METHODS|Adults slept badly.",
            "FIGURE_CAPTION|Flow of people.",
            "DISCUSSION|A larger trial of flutes (NCT08888881) found no effect.")
        .noneMatch(s -> s.contains("own drums"));
    assertThat(DOCUMENT.content()).contains("The authors own drums.");
  }

  @Test
  void knowsWhatASentenceCites() {
    assertThat(cited("Drums were played")).containsExactly(1, 2);
    assertThat(cited("Others used sticks")).containsExactly(2, 3, 4);
  }

  private static List<Integer> cited(String start) {
    return PAPER.sentences().stream()
        .filter(s -> s.text().startsWith(start))
        .map(ImportedSentence::cited)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void readsEveryKindOfReference() {
    assertThat(PAPER.references())
        .extracting(ImportedReference::unstructured)
        .containsExactly(
            "Beat A, et al. Clapping in caves. Cave J. 1999;4:11-5.",
            "Clap B. Sticks. Stick J 2001;5:1.",
            "Tap C, Knock D. Knocking on wood. Wood J. 2003;7(2):20-25.",
            "Rattle E. Rattles explained. Delft: Drum House; 2004.",
            "Unpublished letter.");
    assertThat(PAPER.references())
        .extracting(r -> r.cited().said().title())
        .startsWith("Clapping in caves", "Sticks", "Knocking on wood", "Rattles explained");
    Bibliography first = PAPER.references().getFirst().cited().said();
    assertThat(first.authorsComplete()).isFalse();
    assertThat(first.pages().last()).isEqualTo("15");
    assertThat(first.pmid()).isPresent();
    assertThat(PAPER.references().get(1).cited().said().doi()).isPresent();
    assertThat(PAPER.references().get(2).cited().said().volume()).isEqualTo("7");
    assertThat(PAPER.references().get(3).cited().said().type()).isEqualTo(PaperType.BOOK);
    assertThat(PAPER.references())
        .filteredOn(r -> r.titleSpan() != null)
        .allSatisfy(
            r -> assertThat(printed(DOCUMENT, r.titleSpan())).isEqualTo(r.cited().said().title()));
  }

  @Test
  void readsASetOfArticles() {
    String one = XML.substring(XML.indexOf("<article "));
    String two = one.replace("7654321", "7654322").replace("10.5555/jir.7", "10.5555/jir.8");
    ImportedDocument set = read("<pmc-articleset><Reply/>" + one + two + "</pmc-articleset>");
    assertThat(set.records())
        .extracting(r -> r.record().said().pmcid().orElseThrow().value())
        .containsExactly("PMC7654321", "PMC7654322");
    ImportedDocument harvested =
        read(
            "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords><record><metadata>"
                + one
                + "</metadata></record></ListRecords></OAI-PMH>");
    assertThat(harvested.records()).hasSize(1);
  }

  @Test
  void takesNoWebPageForAnArticle() {
    assertThat(read("<html><body><article><p>Hi</p></article></body></html>").records()).isEmpty();
  }

  @Test
  void keepsWhatACutFileStillHolds() {
    ImportedDocument cut = read(XML.substring(0, XML.length() / 2));
    assertThat(cut.problems()).extracting(p -> p.code()).contains("BROKEN_XML");
  }

  @Test
  void marksNoCaptionAsRunningText() {
    assertThat(PAPER.sentences())
        .filteredOn(s -> s.section() == Section.FIGURE_CAPTION)
        .extracting(ImportedSentence::sectionLabel)
        .containsExactly("Figure 1");
  }

  @Test
  void keepsAnArticleThatBreaksOffBehindItsFront() {
    for (String end : new String[] {"</abstract>", "<ref-list", "<body>"}) {
      int at = XML.indexOf(end);
      assertThat(at).as(end).isPositive();
      ImportedDocument cut = read(XML.substring(0, at));
      assertThat(cut.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.code()).isEqualTo("BROKEN_XML"));
      if (at < XML.indexOf("</front>")) {
        assertThat(cut.records()).isEmpty();
      } else {
        assertThat(cut.problems().getFirst().message()).contains("kept as far as it goes");
        assertThat(only(cut).record().said().title()).isEqualTo(SAID.title());
        assertThat(only(cut).record().said().identifiers()).isEqualTo(SAID.identifiers());
      }
    }
  }

  @Test
  void keepsAnArticleWhoseBodyIsBroken() {
    int at = XML.lastIndexOf("</sec>");
    ImportedDocument broken = read(XML.substring(0, at) + "</sek>" + XML.substring(at + 6));
    assertThat(broken.problems()).extracting(Problem::code).contains("BROKEN_XML");
    assertThat(only(broken).record().said().title()).isEqualTo(SAID.title());
  }

  private static ImportedPaper article(String contrib, String place, String cited) {
    return only(
        read(
            """
            <article xml:lang="en"><front><journal-meta><journal-title>Acta</journal-title>
            </journal-meta><article-meta><title-group><article-title>Bollards in winter
            </article-title></title-group><contrib-group><contrib contrib-type="author">%s</contrib>
            </contrib-group>%s</article-meta></front><back><ref-list><ref id="r1"><mixed-citation>
            <article-title>Old bollards</article-title>. %s 1999;1:2.</mixed-citation></ref>
            </ref-list></back></article>
            """
                .formatted(contrib, place, cited)));
  }

  @Test
  void takesTheNameInTheWritingOfTheArticle() {
    String eastern =
        "<name name-style=\"eastern\"%s><surname>王</surname><given-names>伟</given-names></name>";
    String western =
        "<name"
            + " name-style=\"western\"%s><surname>Wang</surname><given-names>Wei</given-names></name>";
    for (String[] lang : new String[][] {{"", ""}, {" xml:lang=\"zh\"", " xml:lang=\"en\""}}) {
      String forms = eastern.formatted(lang[0]) + western.formatted(lang[1]);
      ImportedPaper paper =
          article(
              "<name-alternatives>" + forms + "</name-alternatives>", "", "<source>Acta</source>");
      assertThat(paper.record().said().authors())
          .singleElement()
          .satisfies(a -> assertThat(a.name()).isEqualTo("Wei Wang"));
    }
  }

  @Test
  void keepsAllThatIsPrintedOfPagesAndTheStopOfAShortName() {
    ImportedPaper paper =
        article(
            "<name><surname>Quill</surname></name>",
            "<fpage>12</fpage><lpage>15</lpage><page-range>12-15, 19</page-range>",
            "<source>J. Orthop. Res.</source>");
    assertThat(paper.record().said().pages().asPrinted()).isEqualTo("12-15, 19");
    assertThat(paper.record().said().pages().last()).isEqualTo("15");
    Bibliography cited = paper.references().getFirst().cited().said();
    assertThat(cited.containerTitle()).isEqualTo("J. Orthop. Res.");
    assertThat(cited.title()).isEqualTo("Old bollards");
  }
}

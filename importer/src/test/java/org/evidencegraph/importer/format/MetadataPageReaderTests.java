package org.evidencegraph.importer.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.Captures;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataPageReaderTests {
  private static final String PAPER =
      meta("citation_title", "Marrow cells in river trout.")
          + meta("citation_author", "van der Doe, Jane A.")
          + meta("citation_author_institution", "Institute of Fish, Basel")
          + meta("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097")
          + meta("citation_author", "Ann Roe")
          + meta("citation_journal_title", "Journal of Trout Research")
          + meta("citation_issn", "1234-5679")
          + meta("citation_online_date", "2014/05/28")
          + meta("citation_publication_date", "2014/09")
          + meta("citation_volume", "34")
          + meta("citation_issue", "5")
          + meta("citation_firstpage", "1100")
          + meta("citation_lastpage", "26")
          + meta("citation_doi", "doi:10.1000/Trout.1")
          + meta("citation_pmid", "12345678")
          + meta("citation_language", "en-GB")
          + meta("citation_keywords", "trout; marrow, red")
          + meta(
              "citation_reference",
              "citation_title=Eels in winter; citation_author=B Poe; citation_author=C Moe;"
                  + " citation_journal_title=Eel J; citation_volume=2; citation_year=2001;"
                  + " citation_firstpage=10; citation_lastpage=19; citation_doi=10.1000/eel")
          + meta("citation_reference", "Loe D. Carp in summer. Carp J. 2002;3:4-9.");

  private static String meta(String name, String content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">\n";
  }

  private static String page(String head) {
    return "<!doctype html><html><head>" + head + "</head><body><p>Menu</p></body></html>";
  }

  private static void reads(ImportedDocument document, TextSpan span, String words) {
    assertThat(document.content()).isNotNull();
    assertThat(document.content().substring(span.start(), span.end())).isEqualTo(words);
    assertThat(span.verifiedBy(document.content())).isTrue();
  }

  @Test
  void addsNumbersOfMetadataToPrintedEntriesOfTheSameWork() {
    String told =
        meta(
                "citation_reference",
                "citation_title=Eels in winter; citation_year=2001; citation_doi=10.5555/eel")
            + meta(
                "citation_reference",
                "citation_title=Carp in summer; citation_year=2002; citation_doi=10.5555/carp")
            + meta(
                "citation_reference",
                "citation_title=Pike in autumn; citation_year=2009; citation_doi=10.5555/pike");
    String printed =
        "<h2>References</h2><ol><li>Poe B, Moe C. Eels in winter. Eel J. 2001;2:10-19.</li>"
            + "<li>Loe D. Carp in summer. Carp J. 2002;3:4-9. doi:10.5555/printed</li>"
            + "<li>Zoe D. Pike in autumn. Pike J. 2004;3:4-9.</li></ol>";
    ImportedPaper paper =
        shown(
            SIGNED + told,
            "<h1>Marrow cells in river trout</h1><p>Jane Doe</p><h2>Abstract</h2><p>Trout have"
                + " marrow [1].</p><h2>Introduction</h2><p>Nobody had looked into the bones of"
                + " trout before we did, as far as we know.</p>"
                + printed);
    assertThat(paper.references())
        .extracting(r -> r.cited().said().doi().map(Doi::value).orElse("none"))
        .containsExactly("10.5555/eel", "10.5555/printed", "none");
    assertThat(paper.record().said().abstractText().text()).isEqualTo("Trout have marrow [1].");
  }

  private static final String SIGNED =
      meta("citation_title", "Marrow cells in river trout")
          + meta("citation_author", "Doe, Jane")
          + meta("citation_doi", "10.5555/trout.2");

  private static ImportedPaper shown(String head, String body) {
    String page = "<!doctype html><html><head>%s</head><body>%s</body></html>";
    return Captures.read(page.formatted(head, body)).records().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>\u00A9 2020 Trout Press. All rights reserved.</p>",
        "<p>Keywords: trout; marrow</p>",
        "<h2>References</h2><ol><li>Loe D. Carp in summer. Carp J. 2002;3:4-9.</li></ol>"
      })
  void readsTheAbstractWhateverFollows(String below) {
    String prose = "We asked whether trout keep their marrow cells in winter, and for how long.";
    String body =
        "<h1>Marrow cells in river trout</h1><h2>Abstract</h2><p>" + prose + "</p>" + below;
    assertThat(shown(SIGNED, body).record().said().abstractText())
        .isNotNull()
        .extracting(Abstract::text)
        .isEqualTo(prose);
  }

  @ParameterizedTest
  @ValueSource(strings = {"citation_abstract", "DCTERMS.abstract", "dc.description.abstract"})
  void takesTheAbstractOfTheMetadataHoweverShort(String name) {
    String prose = "Trout keep their marrow cells.";
    String body = "<h1>Marrow cells in river trout</h1><p>Log in to read.</p>";
    assertThat(shown(SIGNED + meta(name, prose), body).record().said().abstractText())
        .isNotNull()
        .extracting(Abstract::text)
        .isEqualTo(prose);
    String advertised = SIGNED + meta("dc.description", prose);
    assertThat(shown(advertised, body).record().said().abstractText()).isNull();
  }

  @Test
  void endsTheReferencesWhereOthersWorksBegin() {
    String body =
        "<h1>Marrow cells in river trout</h1><h2>Abstract</h2><p>We asked whether trout keep their"
            + " marrow cells in winter, and for how long.</p><h2>References</h2><ol><li>Poe B, Moe"
            + " C. Eels in winter. Eel J. 2001;2:10-19.</li><li>Loe D. Carp in summer. Carp J."
            + " 2002;3:4-9. <a href='#'>Crossref</a></li></ol><h2>Similar articles</h2><p>Foe E."
            + " Pike in spring. Pike J. 2003;4:5-9.</p>";
    assertThat(shown(SIGNED, body).references())
        .extracting(ImportedReference::unstructured)
        .containsExactly(
            "Poe B, Moe C. Eels in winter. Eel J. 2001;2:10-19.",
            "Loe D. Carp in summer. Carp J. 2002;3:4-9.");
  }

  @Test
  void knowsLanguagesByTheirCodesOfThreeLetters() {
    assertThat(shown(SIGNED + meta("DC.Language", "ger"), "<p>Menu</p>").record().said().language())
        .isEqualTo("de");
  }

  @Test
  void readsAPaperFromItsMetadataAlone() {
    ImportedDocument document = Captures.read(page(PAPER));
    assertThat(document.kind()).isEqualTo(DocumentKind.PAPER_PAGE);
    assertThat(document.mediaType()).isEqualTo("text/html");
    assertThat(document.renderer()).startsWith("html/");
    Bibliography said = document.records().getFirst().record().said();
    assertThat(said.title()).isEqualTo("Marrow cells in river trout");
    assertThat(said.authors()).extracting(Author::family).containsExactly("van der Doe", "Roe");
    assertThat(said.authors().getFirst().orcid()).isNotNull();
    assertThat(said.journal().title()).isEqualTo("Journal of Trout Research");
    assertThat(said.journal().issns()).hasSize(1);
    assertThat(said.doi()).isEqualTo(Doi.parse("10.1000/trout.1"));
    assertThat(said.pmid()).isEqualTo(Pmid.parse("12345678"));
    assertThat(said.volume()).isEqualTo("34");
    assertThat(said.issue()).isEqualTo("5");
    assertThat(said.pages().last()).isEqualTo("1126");
    assertThat(said.language()).isEqualTo("en");
    assertThat(said.keywords()).extracting(k -> k.term()).containsExactly("trout", "marrow, red");
    assertThat(said.details().affiliations()).hasSize(1);
    assertThat(said.issued()).isEqualTo(PartialDate.of(2014, 5, 28));
    assertThat(said.details().dates())
        .contains(new PaperDate(DateKind.ISSUE, PartialDate.of(2014, 9)));
  }

  @Test
  void placesEveryValue() {
    ImportedDocument document = Captures.read(page(PAPER));
    Bibliography said = document.records().getFirst().record().said();
    reads(document, said.places().get(PaperField.TITLE), "Marrow cells in river trout");
    reads(document, said.places().get(PaperField.JOURNAL), "Journal of Trout Research");
    reads(document, said.places().get(PaperField.VOLUME), "34");
    reads(document, said.places().get(PaperField.ISSUED), "2014/05/28");
    reads(document, said.places().get(PaperField.DOI), "doi:10.1000/Trout.1");
    assertThat(said.places().get(PaperField.AUTHORS).in(document.content()))
        .startsWith("van der Doe, Jane A.")
        .endsWith("Ann Roe");
  }

  @Test
  void readsReferencesOfBothForms() {
    ImportedDocument document = Captures.read(page(PAPER));
    ImportedPaper paper = document.records().getFirst();
    assertThat(paper.references()).hasSize(2);
    ImportedReference eels = paper.references().getFirst();
    reads(document, eels.titleSpan(), "Eels in winter");
    Bibliography cited = eels.cited().said();
    assertThat(cited.authors()).extracting(Author::family).containsExactly("Poe", "Moe");
    assertThat(cited.containerTitle()).isEqualTo("Eel J");
    assertThat(cited.issued()).isEqualTo(PartialDate.of(2001));
    assertThat(cited.pages().last()).isEqualTo("19");
    assertThat(cited.doi()).isPresent();
    assertThat(paper.references().get(1).cited().said().title()).isEqualTo("Carp in summer");
  }

  @Test
  void readsTheAbstractOfMetadataWhereItIsWhole() {
    String prose = "Trout were kept in cold water and given marrow cells for a week. ".repeat(4);
    ImportedPaper paper =
        Captures.paper(page(PAPER + meta("citation_abstract", "Abstract " + prose)));
    assertThat(paper.record().said().abstractText().text()).isEqualTo(prose.strip());
    ImportedPaper cut =
        Captures.paper(page(PAPER + meta("citation_abstract", prose.strip() + "...")));
    assertThat(cut.record().said().abstractText()).isNull();
  }

  @Test
  void givesMetadataToTheReaderOfTheLayout() {
    String text = Captures.sample("pubmed-wang-2018.txt").text();
    String body = text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n");
    String html =
        "<html><head>"
            + meta("citation_title", "Quite another title")
            + meta("citation_doi", "10.1000/x9")
            + meta("citation_authors", "Doe J;Roe A;")
            + "</head><body>"
            + body
            + "</body></html>";
    ImportedDocument document = Captures.read(html);
    ImportedPaper paper = document.records().getFirst();
    assertThat(paper.record().extraction().tool()).isEqualTo("PubMedPageReader");
    assertThat(paper.record().said().title()).isEqualTo("Quite another title");
    assertThat(paper.record().said().authors()).hasSize(2);
    assertThat(paper.record().said().abstractText()).isNotNull();
    assertThat(paper.record().said().doi()).isEqualTo(Doi.parse("10.1000/x9"));
  }

  @Test
  void readsTheRestFromTheTextOfAnArticle() {
    String prose = "Trout were kept in cold water and given marrow cells for a week. ".repeat(3);
    String html =
        "<!doctype html><html><head>"
            + PAPER
            + "</head><body><h1>Marrow cells in river trout</h1><p>Jane A. van der Doe, Ann Roe</p>"
            + "<p>Journal of Trout Research 2014;34(5):1100-26. doi:10.1000/trout.1</p>"
            + "<h2>Abstract</h2><p>"
            + prose
            + "</p><h2>References</h2><ol><li>Poe B. Eels in winter. Eel J. 2001;2:10-9."
            + "<li>Loe D. Carp in summer. Carp J. 2002;3:4-9.</ol></body></html>";
    ImportedPaper paper = Captures.paper(html);
    assertThat(paper.record().said().title()).isEqualTo("Marrow cells in river trout");
    assertThat(paper.record().said().abstractText().text()).isEqualTo(prose.strip());
    assertThat(paper.references()).hasSize(2);
    assertThat(paper.references().getFirst().number()).isEqualTo("1");
  }

  @Test
  void makesNoPaperOfASearchPage() {
    String head = "<meta property=\"og:title\" content=\"trout - Search results - Fishbase\">";
    assertThat(Captures.read(page(head)).kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @ParameterizedTest
  @CsvSource({
    "2014/09/05, 2014-09-05",
    "2014-9-5, 2014-09-05",
    "2014/09/00, 2014-09",
    "2014-00-00, 2014",
    "25/12/2014, 2014-12-25",
    "12/25/2014, 2014-12-25",
    "09/05/2014, 2014",
    "2014-09-05T10:00:00Z, 2014-09-05",
    "2014-09-05 10:00, 2014-09-05",
    "5 Sep 2014, 2014-09-05",
    "2014, 2014"
  })
  void readsDatesInAllForms(String text, String iso) {
    assertThat(MetadataDate.parse(text).orElseThrow().iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doe, Jane A. | Doe",
        "Jane A. Doe | Doe",
        "Doe JA | Doe",
        "Plato | Plato",
        "M\u00fcller-Lo\u00ebb, J\u00f6rg | M\u00fcller-Lo\u00ebb",
        "van der Doe, Jane | van der Doe"
      })
  void readsNamesInBothOrders(String name, String family) {
    assertThat(MetadataName.parse(name, 1).orElseThrow().sortName()).isEqualTo(family);
  }

  @Test
  void readsTheAbstractBelowItsHeadingBesideMetadata() {
    String text =
        "We asked six hundred gardeners about stings of bees. Nine of them needed adrenaline at"
            + " home.";
    ImportedPaper paper =
        Captures.paper(
            "<!doctype html><html><head>"
                + PAPER
                + "</head><body><p>Menu</p><p>Home</p><h1>Marrow cells in river"
                + " trout</h1><p>Share</p><h2>Abstract</h2><p>"
                + text
                + "</p></body></html>");
    assertThat(paper.record().said().abstractText().text()).isEqualTo(text);
  }
}

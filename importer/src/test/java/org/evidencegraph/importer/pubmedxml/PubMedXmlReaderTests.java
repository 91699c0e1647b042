package org.evidencegraph.importer.pubmedxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.importer.record.RecordFiles.only;
import static org.evidencegraph.importer.record.RecordFiles.printed;
import static org.evidencegraph.importer.record.RecordFiles.read;
import static org.evidencegraph.importer.record.RecordFiles.resource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PubMedXmlReaderTests {
  private static final ImportedDocument FULL = read(resource("pubmedxml/full-record.xml"));
  private static final ImportedPaper PAPER = FULL.records().getFirst();
  private static final Bibliography SAID = PAPER.record().said();

  @Test
  void readsEveryRecordOfTheFile() {
    assertThat(FULL.kind()).isEqualTo(DocumentKind.RECORD_FILE);
    assertThat(FULL.problems()).isEmpty();
    assertThat(FULL.records()).hasSize(2);
    assertThat(PAPER.edition()).isEqualTo(new Edition("pubmed", "40123456", 2));
    assertThat(FULL.withdrawn())
        .containsExactly(
            new Edition("pubmed", "31111111", 1), new Edition("pubmed", "31111112", 3));
  }

  @Test
  void readsTheTitleWithoutWhatTheLibraryPutsAroundIt() {
    assertThat(SAID.title())
        .isEqualTo("Effect of slow drumming on CO2 & sleep: a randomised trial");
    assertThat(printed(FULL, SAID.places().get(PaperField.TITLE))).isEqualTo(SAID.title());
  }

  @Test
  void readsPeopleAsTheyAreListed() {
    assertThat(SAID.authors())
        .extracting(Author::name)
        .containsExactly("Anna B Jr van der Trommel", "C Stok", "SLOW DRUM Study Group");
    assertThat(SAID.authors().getFirst().family()).isEqualTo("van der Trommel");
    assertThat(SAID.authors().getFirst().orcid()).hasToString("Orcid[value=0000-0002-1825-0097]");
    assertThat(SAID.authors().getLast().literal()).isEqualTo("SLOW DRUM Study Group");
    assertThat(SAID.authorsComplete()).isFalse();
    assertThat(SAID.details().affiliations())
        .extracting(a -> a.text())
        .containsExactly("Hall of Drums, Delft", "House of Sticks, Ghent");
  }

  @Test
  void readsWhereAndWhenItCameOut() {
    Journal journal = SAID.journal();
    assertThat(journal).isNotNull();
    assertThat(journal.title()).isEqualTo("Journal of invented rhythms");
    assertThat(journal.abbreviation()).isEqualTo("J Invent Rhythm");
    assertThat(journal.issns())
        .extracting(i -> i.issn().value() + " " + i.kind())
        .containsExactly("1745-7254 online", "1671-4083 null");
    assertThat(SAID.volume()).isEqualTo("12");
    assertThat(SAID.issue()).isEqualTo("3 Suppl 1");
    assertThat(SAID.pages().first()).isEqualTo("1012");
    assertThat(SAID.pages().last()).isEqualTo("1019");
    assertThat(SAID.issued()).isEqualTo(PartialDate.of(2019, 11, 5));
    assertThat(SAID.details().dates())
        .containsExactly(
            new PaperDate(DateKind.PUBLISHED, PartialDate.of(2019, 12)),
            new PaperDate(DateKind.EPUB, PartialDate.of(2019, 11, 5)),
            new PaperDate(DateKind.RECEIVED, PartialDate.of(2019, 1, 2)),
            new PaperDate(DateKind.ACCEPTED, PartialDate.of(2019, 10, 31)),
            new PaperDate(DateKind.CORRECTED, PartialDate.of(2020, 3)));
    assertThat(SAID.identifiers())
        .extracting(Identifier::value)
        .containsExactly("40123456", "10.5555/jir.2019.7", "PMC7654321");
    assertThat(SAID.language()).isEqualTo("nl");
    assertThat(SAID.details().rights().copyright()).isEqualTo("Copyright 2019 Nobody.");
  }

  @Test
  void readsThePartsOfTheAbstract() {
    assertThat(SAID.abstractText().sections())
        .extracting(s -> s.label() + "|" + s.text())
        .containsExactly(
            "BACKGROUND|Drums are old.",
            "METHODS|We randomly assigned 48 adults with insomnia to drumming or silence.",
            "null|Nobody fell off a chair.");
  }

  @Test
  void readsWhatIndexersAdded() {
    assertThat(SAID.keywords())
        .containsExactly(
            new Keyword("Humans", Keyword.MESH),
            new Keyword("Sleep / physiology", Keyword.MESH),
            new Keyword("Sleep / drug effects", Keyword.MESH),
            new Keyword("drums", Keyword.KEYWORD));
    assertThat(SAID.details().publicationTypes())
        .containsExactly("Journal Article", "Randomized Controlled Trial");
    assertThat(SAID.type()).isEqualTo(PaperType.JOURNAL_ARTICLE);
    assertThat(SAID.details().funding())
        .containsExactly(
            new Funding("Drum Council", List.of("D-17", "D-18")),
            new Funding("Stick Trust", List.of()));
  }

  @Test
  void readsNestedReferencesWithTheirIdentifiers() {
    assertThat(PAPER.references())
        .extracting(ImportedReference::unstructured)
        .containsExactly(
            "Beat A, Clap B. Clapping in caves. Cave J. 1999;4(2):11-15.", "PMID: 10123457");
    Bibliography first = PAPER.references().getFirst().cited().said();
    assertThat(first.title()).isEqualTo("Clapping in caves");
    assertThat(first.identifiers())
        .extracting(Identifier::value)
        .containsExactly("10123456", "10.5555/cave.11");
  }

  @Test
  void givesTheStudyItsRegistrationFromTheDataBank() {
    assertThat(PAPER.trials()).isNotEmpty();
    for (ImportedTrial trial : PAPER.trials()) {
      assertThat(trial.tier()).isEqualTo(TrialTier.REGISTERED);
      assertThat(trial.relation()).isEqualTo(TrialPaperRelation.REPORTS);
      assertThat(trial.study().registrations())
          .hasToString("[RegistryNumber[scheme=NCT, value=NCT09999991]]");
      assertThat(trial.study().enrollment()).isEqualTo(48);
    }
    assertThat(PAPER.trials()).extracting(t -> printed(FULL, t.span())).contains("NCT09999991");
  }

  @Test
  void readsAChapterOfABook() {
    Bibliography chapter = FULL.records().get(1).record().said();
    assertThat(chapter.title()).isEqualTo("Skins");
    assertThat(chapter.containerTitle()).isEqualTo("Drums Explained");
    assertThat(chapter.type()).isEqualTo(PaperType.CHAPTER);
    assertThat(chapter.authors()).extracting(Author::name).containsExactly("Dirk Vel");
    assertThat(chapter.issued()).isEqualTo(PartialDate.of(2011));
    assertThat(chapter.abstractText().text()).isEqualTo("Skins are stretched.");
  }

  @Test
  void readsASingleArticleWithoutTheSet() {
    ImportedPaper paper =
        only(read("\n\n<PubmedArticle>" + citation("7", "Bare", "") + "</PubmedArticle>"));
    assertThat(paper.record().said().title()).isEqualTo("Bare");
  }

  @Test
  void readsArticlesOneBehindTheOther() {
    String one = "<PubmedArticle>" + citation("7", "One", "") + "</PubmedArticle>\n";
    String two = "<PubmedArticle>" + citation("8", "Two", "") + "</PubmedArticle>\n";
    ImportedDocument document = read(one + two);
    assertThat(document.problems()).isEmpty();
    assertThat(document.records())
        .extracting(r -> r.record().said().title())
        .containsExactly("One", "Two");
  }

  @Test
  void readsCitationsOfFormerYears() {
    ImportedDocument document =
        read("<MedlineCitationSet>" + citation("9", "Old", "") + "</MedlineCitationSet>");
    assertThat(only(document).record().said().title()).isEqualTo("Old");
  }

  @ParameterizedTest
  @CsvSource({
    "<Year>1990</Year><Season>Spring</Season>, 1990",
    "<Year>1976</Year><Month>Sep</Month><Day>28</Day>, 1976-09-28",
    "<Year>2014</Year><Month>02</Month><Day>30</Day>, 2014-02",
    "<MedlineDate>1998 Dec-1999 Jan</MedlineDate>, 1998-12",
    "<MedlineDate>2000 Spring-Summer</MedlineDate>, 2000",
    "<MedlineDate>1999 Dec 30-2000 Jan 5</MedlineDate>, 1999-12-30",
    "<MedlineDate>1978-1979</MedlineDate>, 1978",
    "<MedlineDate>1977-1978 Fall-Winter</MedlineDate>, 1977",
  })
  void readsDatesOfIssues(String printed, String iso) {
    ImportedPaper paper =
        paper(
            "<Journal><JournalIssue><PubDate>"
                + printed
                + "</PubDate></JournalIssue><Title>J</Title></Journal>");
    assertThat(paper.record().said().issued().iso()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "113-25, 113, 125",
    "S12-8; discussion S20, S12, S18",
    "e1000, , ",
    "i-viii, i, viii",
    "727, 727, ",
    "'1012-9, 1033', 1012, 1019",
  })
  void readsPages(String printed, String first, String last) {
    Bibliography said =
        paper("<Pagination><MedlinePgn>" + printed + "</MedlinePgn></Pagination>").record().said();
    if (first == null) {
      assertThat(said.pages()).isNull();
      assertThat(said.articleNumber()).isEqualTo(printed);
    } else {
      assertThat(said.pages().first()).isEqualTo(first);
      assertThat(said.pages().last()).isEqualTo(last);
    }
  }

  @Test
  void takesThePublishersNumberWhereNoPagesAreGiven() {
    ImportedPaper paper = paper("<ELocationID EIdType='pii' ValidYN='Y'>e0123456</ELocationID>");
    assertThat(paper.record().said().articleNumber()).isEqualTo("e0123456");
    ImportedPaper other =
        paper("<ELocationID EIdType='pii' ValidYN='Y'>S0140-6736(08)60690-X</ELocationID>");
    assertThat(other.record().said().articleNumber()).isNull();
  }

  @Test
  void tellsTheOriginalTitleWhereNoneWasTranslated() {
    ImportedPaper paper =
        only(
            read(
                "<PubmedArticle>"
                    + citation(
                        "7", "[Not Available].", "<VernacularTitle>Le tambour.</VernacularTitle>")
                    + "</PubmedArticle>"));
    assertThat(paper.record().said().title()).isEqualTo("Le tambour");
  }

  @Test
  void readsTheEntriesThatPmcCountedOut() {
    String notes =
        "<CommentsCorrectionsList><CommentsCorrections RefType='Cites'>"
            + "<RefSource>Gut. 2010 Jan;59(1):1-2</RefSource><PMID Version='1'>123</PMID>"
            + "</CommentsCorrections></CommentsCorrectionsList>";
    ImportedPaper paper =
        only(
            read(
                "<PubmedArticle>"
                    + citation("7", "T", "").replace("</Article>", "</Article>" + notes)
                    + "</PubmedArticle>"));
    Bibliography cited = paper.references().getFirst().cited().said();
    assertThat(cited.containerTitle()).isEqualTo("Gut");
    assertThat(cited.volume()).isEqualTo("59");
    assertThat(cited.issued()).isEqualTo(PartialDate.of(2010, 1));
    assertThat(cited.pmid()).hasToString("Optional[Pmid[value=123]]");
  }

  @Test
  void leavesOutARecordThatSaysNothing() {
    ImportedDocument document =
        read(
            "<PubmedArticleSet><PubmedArticle><MedlineCitation/></PubmedArticle></PubmedArticleSet>");
    assertThat(document.records()).isEmpty();
    assertThat(document.problems()).extracting(Problem::code).containsExactly("EMPTY_RECORD");
  }

  @Test
  void readsAFileInACharsetThatItDoesNotDeclare() {
    String xml =
        "<?xml version='1.0' encoding='UTF-8'?><PubmedArticle>"
            + citation("7", "Größe", "")
            + "</PubmedArticle>";
    ImportedDocument windows = read(xml.getBytes(Charset.forName("windows-1252")));
    assertThat(only(windows).record().said().title()).isEqualTo("Größe");
    assertThat(windows.problems()).extracting(Problem::code).containsExactly("WRONG_CHARSET");
    ImportedDocument utf8 =
        read(xml.replace("'UTF-8'", "'ISO-8859-1'").getBytes(StandardCharsets.UTF_8));
    assertThat(only(utf8).record().said().title()).isEqualTo("Größe");
    assertThat(utf8.problems()).extracting(Problem::code).containsExactly("WRONG_CHARSET");
    ImportedDocument utf16 =
        read(xml.replace("'UTF-8'", "'UTF-16'").getBytes(StandardCharsets.UTF_16));
    assertThat(only(utf16).record().said().title()).isEqualTo("Größe");
    assertThat(utf16.problems()).isEmpty();
  }

  private static ImportedPaper paper(String parts) {
    return only(read("<PubmedArticle>" + citation("7", "T", parts) + "</PubmedArticle>"));
  }

  private static String citation(String pmid, String title, String parts) {
    return "<MedlineCitation><PMID Version=\"1\">%s</PMID><Article>%s<ArticleTitle>%s</ArticleTitle></Article></MedlineCitation>"
        .formatted(pmid, parts, title);
  }
}

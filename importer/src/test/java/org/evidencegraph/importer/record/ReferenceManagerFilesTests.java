package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.paper.Affiliation;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into files of reference managers beside what the formats foresee. */
class ReferenceManagerFilesTests {

  private static Bibliography said(String file) {
    return RecordFiles.only(RecordFiles.read(file)).record().said();
  }

  private static List<String> titles(ImportedDocument document) {
    return document.records().stream().map(r -> String.valueOf(r.record().said().title())).toList();
  }

  private static List<String> names(Bibliography said) {
    return said.authors().stream().map(Author::name).toList();
  }

  private static List<String> dates(Bibliography said) {
    return said.details().dates().stream().map(d -> d.kind() + " " + d.date().iso()).toList();
  }

  private static List<String> ids(Bibliography said) {
    return said.identifiers().stream().map(i -> i.scheme() + " " + i.value()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@article{k,author={Jane Doe}}",
        "@article(k,title={Vole days},author={Jane Doe})",
        "@string{j = {Vole Letters}}@book{k, author = {Jane Doe}}",
        "@webpage{k, author = \"Jane Doe\"}",
        "@article{a key,author={Jane Doe}}"
      })
  void readsBibtexThatStandsOnOneLine(String file) {
    assertThat(said(file).authors()).extracting(Author::family).containsExactly("Doe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail to @article or @book (see there)", "@Test(name = \"author\")"})
  void takesNoOtherTextForBibtex(String text) {
    assertThat(RecordFiles.read(text).kind()).isNotEqualTo(DocumentKind.RECORD_FILE);
  }

  @Test
  void saysNothingOfBibtexEntriesThatHoldNoWork() {
    ImportedDocument document =
        RecordFiles.read("@set{s, entryset={a,b}}\n@article{a, title={Vole days}, year=2001}\n");
    assertThat(titles(document)).containsExactly("Vole days");
    assertThat(document.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Jane {van der} Doe', 'van der Doe', Jane",
    "'Doe, Jane, Jr.', Doe, 'Jane Jr'",
    "'Doe, Jr., Jane', Doe, 'Jane Jr'"
  })
  void partsBibtexNames(String name, String family, String given) {
    Author author = said("@book{k, title={Vole days}, author={" + name + "}}").authors().getFirst();
    assertThat(author.family()).isEqualTo(family);
    assertThat(author.given()).isEqualTo(given);
  }

  @Test
  void knowsNamesWithInitialsBehindFromPartsOfOneName() {
    assertThat(names(said("@book{k, title={Vole days}, author={Doe J, Roe RM}}"))).hasSize(2);
    assertThat(names(said("@book{k, title={Vole days}, author={Doe, J and Roe, RM}}"))).hasSize(2);
    assertThat(names(said("TY  - JOUR\nTI  - Vole days\nAU  - Doe J, Roe RM\nER  - \n")))
        .hasSize(2);
  }

  @Test
  void endsAValueThatIsNotClosedWhereTheNextFieldBegins() {
    ImportedDocument document =
        RecordFiles.read(
            "@article{a, title={Vole days, journal={Vole Letters}, year=2001}\n"
                + "@article{b, title={Vole nights}, year=2002}\n");
    assertThat(titles(document)).containsExactly("Vole days", "Vole nights");
    Bibliography first = document.records().getFirst().record().said();
    assertThat(first.containerTitle()).isEqualTo("Vole Letters");
    assertThat(document.problems()).extracting(Problem::code).contains("BROKEN_ENTRY");
  }

  @Test
  void readsWhatPubMedCentralPutsIntoRis() {
    Bibliography said =
        said(
            """
            TY  - JOUR
            T1  - Vole days
            AU  - Doe, Jane
            Y1  - 2013
            PY  - 2013/02/15/received
            PY  - 2013/04/18
            PY  - 2013/03/14/accepted
            U1  - 22222222[pmid]
            U2  - PMC3333333[pmcid]
            KW  - vole; R&amp;D
            KW  - sleep
            ER  -\s
            """);
    assertThat(ids(said)).containsExactly("PMID 22222222", "PMCID PMC3333333");
    assertThat(dates(said))
        .containsExactlyInAnyOrder(
            "RECEIVED 2013-02-15", "ACCEPTED 2013-03-14", "PUBLISHED 2013-04-18");
    assertThat(said.keywords()).extracting(Keyword::term).containsExactly("vole", "R&D", "sleep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TY  - EDBOOK\nTI  - Vole days\nAU  - Ed, Eve\nPY  - 2001\nER  - \n",
        "TY  - JOUR\nTI  - Vole days\nA2  - Ed, Eve\nED  - Itor, Ed\nPY  - 2001\nER  - \n",
        "%0 Edited Book\n%T Vole days\n%A Ed, Eve\n%D 2001\n",
        "%0 Journal Article\n%T Vole days\n%E Ed, Eve\n%D 2001\n",
        "@book{k, title={Vole days}, editor={Ed, Eve}, year=2001}",
        "PMID- 22222222\nTI  - Vole days\nFED - Ed, Eve\nED  - Ed E\nDP  - 2001\n"
      })
  void takesNoEditorForAnAuthor(String file) {
    Bibliography said = said(file);
    assertThat(said.title()).isEqualTo("Vole days");
    assertThat(said.authors()).isEmpty();
  }

  @Test
  void partsLinesAsEndNoteDoesAndNotAsTheFileIsBroken() {
    Bibliography said =
        said(
            "<xml><records><record><ref-type name=\"Journal Article\">17</ref-type>"
                + "<titles><title>Vole\n days</title></titles>"
                + "<auth-address>Dept of Voles,\n Univ X&#xD;Univ Y</auth-address>"
                + "<keywords><keyword>vole&#xD;night\n sleep</keyword></keywords>"
                + "<user16>PMC3333333</user16></record></records></xml>");
    assertThat(said.details().affiliations())
        .extracting(Affiliation::text)
        .containsExactly("Dept of Voles, Univ X", "Univ Y");
    assertThat(said.keywords()).extracting(Keyword::term).containsExactly("vole", "night sleep");
    assertThat(ids(said)).containsExactly("PMCID PMC3333333");
  }

  @Test
  void readsWhatInspecWritesInItsOwnWay() {
    Bibliography said =
        said(
            """
            FN ISI Export Format
            PT J
            DT -
            TI Voles on LiNbO/sub 3/ and Sn/sub 2 /P/sup 4+/ glass
            AU Doe, J.
            SO Vole Letters
            PY 2006
            PD 04 2006
            BP 041103-1
            EP 041103-3
            C1 Doe, J.; Laboratory for Sleep of Small Animals, Institute of Voles and
               Mice, Elbonia
               Univ X, Elbonia.
            ER
            """);
    assertThat(said.title()).isEqualTo("Voles on LiNbO3 and Sn2P4+ glass");
    assertThat(dates(said)).containsExactly("PUBLISHED 2006-04");
    assertThat(said.articleNumber()).isEqualTo("041103");
    assertThat(said.pages()).isNull();
    assertThat(said.details().publicationTypes()).isEmpty();
    assertThat(said.details().affiliations())
        .extracting(Affiliation::text)
        .containsExactly(
            "Doe, J.; Laboratory for Sleep of Small Animals, Institute of Voles and Mice, Elbonia",
            "Univ X, Elbonia.");
  }

  @ParameterizedTest
  @CsvSource({
    "04 2006, 2006-04",
    "4/2006, 2006-04",
    "2006 07 03, 2006-07-03",
    "2006 13, 2006",
    "14 2006, 2006"
  })
  void readsDatesOfNumbers(String printed, String iso) {
    Bibliography said = said("TY  - JOUR\nTI  - Vole days\nDA  - " + printed + "\nER  - \n");
    assertThat(said.details().dates()).extracting(PaperDate::kind).contains(DateKind.PUBLISHED);
    assertThat(Objects.requireNonNull(said.issued()).iso()).isEqualTo(iso);
  }

  @Test
  void doesNotCompleteAPageThatWouldRunBackwards() {
    Bibliography said = said("@article{a, title={Vole days}, pages={1199-3}}");
    assertThat(said.pages()).isEqualTo(new PageRange("1199", null, "1199-3"));
  }

  @Test
  void readsMedlineRecordsThatPeopleHaveEdited() {
    ImportedDocument document =
        RecordFiles.read(
            """
            PMID- 22222222
            written behind it
            TI  - Vole days.
            AID - doi:10.5555/vole.1
            MH  - Animals

            PMC - PMC3333333
            TI  - Vole nights.
            PT  - Journal Article

            PMID- 44444444
            MH  - Female
            """);
    assertThat(titles(document)).containsExactly("Vole days", "Vole nights", "null");
    assertThat(ids(document.records().get(0).record().said()))
        .containsExactly("PMID 22222222", "DOI 10.5555/vole.1");
    assertThat(ids(document.records().get(1).record().said())).containsExactly("PMCID PMC3333333");
    assertThat(document.records().get(0).record().said().details().publicationTypes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TY  - JOUR\nTI  - Vole days\nAB  - Voles sleep. Copyright (c) 2010 A Press.\nER  - \n",
        "PMID- 22222222\nTI  - Vole days\nAB  - Voles sleep. Copyright (c) 2010 A Press.\n",
        "@misc{a, title={Vole days}, abstract={Voles sleep. Copyright (c) 2010 A Press.}}"
      })
  void keepsTheNoticeOfThePublisherOutOfTheAbstract(String file) {
    Bibliography said = said(file);
    assertThat(Objects.requireNonNull(said.abstractText()).text()).isEqualTo("Voles sleep.");
    assertThat(said.details().rights())
        .isEqualTo(new Rights("Copyright (c) 2010 A Press.", null, null));
  }

  @Test
  void leavesYearsWithinAnAbstractAlone() {
    String text = "Voles (c) 2010 were few. " + "They slept. ".repeat(20) + "They woke up.";
    Bibliography said = said("TY  - JOUR\nTI  - Vole days\nAB  - " + text + "\nER  - \n");
    assertThat(Objects.requireNonNull(said.abstractText()).text()).isEqualTo(text);
    assertThat(said.details().rights()).isNull();
  }

  @Test
  void takesARecordThatBeginsTwiceForOne() {
    ImportedDocument document =
        RecordFiles.read("TY  - BOOK\nTY  - JOUR\nTI  - Vole days\nAU  - Doe, J\nER  - \n");
    assertThat(titles(document)).containsExactly("Vole days");
    assertThat(document.problems()).isEmpty();
  }

  @Test
  void joinsANameWhoseLineWasBroken() {
    String file = "TY  - JOUR\nTI  - Vole days\nAU  - Doe, Jane\n  Maria\nAU  - Roe, R\nER  - \n";
    assertThat(said(file).authors()).extracting(Author::given).containsExactly("Jane Maria", "R");
  }

  @Test
  void readsThePagesOfAnArticleThatEndNoteKeepsAsABook() {
    String start =
        "<xml><records><record><ref-type name=\"Book\">6</ref-type><titles><title>Vole days</title>"
            + "</titles><periodical><full-title>Vole Letters</full-title></periodical>"
            + "<isbn>1234-5679</isbn><pages>";
    String end = "</pages></record></records></xml>";
    Bibliography article = said(start + "162-168" + end);
    assertThat(article.containerTitle()).isEqualTo("Vole Letters");
    assertThat(article.pages()).isEqualTo(new PageRange("162", "168", "162-168"));
    Bibliography book = said(start + "1-320" + end);
    assertThat(book.pages()).isNull();
    assertThat(book.containerTitle()).isNull();
  }

  @Test
  void takesTheIdentifierOfABookForThatOfNoChapter() {
    String start =
        "<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID Version=\"1\">22222222</PMID>"
            + "<Book><BookTitle>Voles</BookTitle>"
            + "<ELocationID EIdType=\"doi\">10.5555/voles</ELocationID></Book>";
    String end = "</BookDocument></PubmedBookArticle></PubmedBookArticleSet>";
    assertThat(ids(said(start + end))).contains("DOI 10.5555/voles");
    assertThat(ids(said(start + "<ArticleTitle>Days</ArticleTitle>" + end)))
        .containsExactly("PMID 22222222");
  }

  @Test
  void readsTheDoiOfAPreprintOnArxiv() {
    String entry = "@%s{a, title={Bollards}, %s eprint={2001.01234v2}, archivePrefix={arXiv}}";
    assertThat(
            RecordFiles.only(RecordFiles.read(entry.formatted("misc", "")))
                .record()
                .said()
                .identifiers())
        .extracting(Identifier::value)
        .containsExactly("10.48550/arxiv.2001.01234");
    String article = entry.formatted("article", "journal={Acta},");
    assertThat(RecordFiles.only(RecordFiles.read(article)).record().said().identifiers()).isEmpty();
  }

  @Test
  void tellsOfAStringOfBibtexThatIsNotDefined() {
    ImportedDocument document =
        RecordFiles.read("@article{a, title={Bollards}, journal=J_UNKNOWN, month=feb, year=2014}");
    assertThat(RecordFiles.only(document).record().said().journal().title()).isEqualTo("J_UNKNOWN");
    assertThat(document.problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.message()).contains("the string \"J_UNKNOWN\" is not defined"));
  }

  @Test
  void partsNamesOfBibtexThatOnlyCommasPart() {
    String entry = "@article{a, title={Bollards}, author={A. First, B.-C. van Second, D. Third}}";
    assertThat(RecordFiles.only(RecordFiles.read(entry)).record().said().authors())
        .extracting(Author::name)
        .containsExactly("A. First", "B.-C. van Second", "D. Third");
  }
}

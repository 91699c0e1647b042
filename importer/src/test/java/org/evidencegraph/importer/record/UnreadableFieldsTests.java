package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are not what their field is for: the record stays, and a problem tells. */
class UnreadableFieldsTests {
  private static final String PUBMED =
      """
      <?xml version="1.0"?>
      <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">40000002</PMID><Article>
      <Journal><ISSN IssnType="Print">1234</ISSN><JournalIssue><PubDate>%s</PubDate></JournalIssue>
      <Title>Acta Bollardica</Title></Journal><ArticleTitle>Bollards in winter</ArticleTitle>
      </Article></MedlineCitation><PubmedData><ArticleIdList>
      <ArticleId IdType="doi">bad-doi</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
      </PubmedArticleSet>
      """;
  private static final String NBIB =
      """
      PMID- %s
      OWN - NLM
      DP  - %s
      TI  - Bollards in winter.
      LID - 10.5555/bollards [doi]
      AU  - Quill B
      JT  - Acta Bollardica
      """;
  private static final String CSL =
      """
      [{"id": "1", "type": "article-journal", "title": "Bollards in winter", "DOI": "%s",
        "container-title": "Acta Bollardica", "issued": {"date-parts": [[%s]]}}]
      """;
  private static final String RIS =
      "TY  - JOUR\nTI  - Bollards in winter\nDO  - %s\nPY  - %s\nER  - \n";

  static Stream<Arguments> files() {
    return Stream.of(
        arguments(
            PUBMED.formatted("<Year>2002</Year><Month>Feb</Month><Day>30</Day>"),
            "2002-02",
            List.of(
                "record 1 (40000002): ISSN \"1234\" is no ISSN",
                "record 1 (40000002): PubDate \"2002 Feb 30\" is no date",
                "record 1 (40000002): ArticleId \"bad-doi\" is no DOI")),
        arguments(
            PUBMED.formatted("<MedlineDate>Sometime 2014</MedlineDate>"),
            "2014",
            List.of("\"1234\" is no ISSN", "\"Sometime 2014\" is no date", "\"bad-doi\" is no")),
        arguments(
            NBIB.formatted("12345678", "2014 Foo"),
            "2014",
            List.of("record 1 (12345678): DP on line 3 \"2014 Foo\" is no date")),
        arguments(
            CSL.formatted("somewhere", "2014, 13, 40"),
            "2014",
            List.of("issued \"2014-13-40\" is no date", "DOI \"somewhere\" is no DOI")),
        arguments(
            RIS.formatted("somewhere", "in press"),
            null,
            List.of(
                "PY on line 4 \"in press\" is no date", "DO on line 3 \"somewhere\" is no DOI")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void areToldWithTheRecordThatIsKept(String file, String issued, List<String> told) {
    ImportedDocument document = RecordFiles.read(file);
    Bibliography said = RecordFiles.only(document).record().said();
    assertThat(said.title()).isEqualTo("Bollards in winter");
    assertThat(said.issued() == null ? null : said.issued().iso()).isEqualTo(issued);
    assertThat(document.problems()).hasSameSizeAs(told);
    for (int i = 0; i < told.size(); i++) {
      Problem problem = document.problems().get(i);
      assertThat(problem.code()).isEqualTo("FIELD_UNREADABLE");
      assertThat(problem.severity()).isEqualTo(Severity.WARNING);
      assertThat(problem.message()).contains(told.get(i));
    }
  }

  static Stream<Arguments> repeated() {
    return Stream.of(
        arguments(
            "TY  - JOUR\nTI  - Bollards in winter\nDO  - here\nDO  - there\nER  - \n",
            List.of("DO on line 3 \"here\" is no DOI", "DO on line 4 \"there\" is no DOI")),
        arguments(
            "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI Bollards in winter\n"
                + "DI here\nDI there\nPM 12345678\nPM abc\nER\nEF\n",
            List.of(
                "DI on line 5 \"here\" is no DOI",
                "DI on line 6 \"there\" is no DOI",
                "PM on line 8 \"abc\" is no PMID")),
        arguments(
            "%0 Journal Article\n%T Bollards in winter\n%R 10.here\n%R 10.there\n",
            List.of("%R on line 3 \"10.here\" is no DOI", "%R on line 4 \"10.there\" is no DOI")));
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void areToldWithTheLineOfEachField(String file, List<String> told) {
    List<Problem> problems = RecordFiles.read(file).problems();
    assertThat(problems).hasSameSizeAs(told);
    for (int i = 0; i < told.size(); i++) {
      assertThat(problems.get(i).message()).contains(told.get(i));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TY  - JOUR;TI  - Bollards;Y1  - in press;ER  - | Y1 on line 3",
        "TY  - JOUR;TI  - Bollards;PY  -;DA  - in press;ER  - | DA on line 4",
        "TY  - JOUR;PY  - 2012/03/04/received;TI  - Bollards;PY  - in press;ER  - | PY on line 4",
        "%0 Journal Article;%T Bollards;%8 in press | %8 on line 3",
      })
  void aDateIsToldWithTheTagThatItIsFrom(String file, String place) {
    assertThat(RecordFiles.read(file.replace(';', '\n') + "\n").problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains(place + " \"in press\" is no date"));
  }

  @Test
  void aPmidThatIsNoneIsToldAndTheRecordKept() {
    ImportedDocument document =
        RecordFiles.read(NBIB.formatted("12345678", "2014") + "\n" + NBIB.formatted("abc", "2014"));
    assertThat(document.records()).hasSize(2);
    assertThat(document.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .contains("record 2 (10.5555/bollards): PMID on line 9 \"abc\" is no PMID"));
  }

  @Test
  void periodsSeasonsAndEmptyFieldsAreNone() {
    for (String date : List.of("2010 Jan-Feb", "1998 Dec-1999 Jan", "2000 Spring", "2014")) {
      assertThat(RecordFiles.read(NBIB.formatted("12345678", date)).problems()).isEmpty();
    }
    assertThat(RecordFiles.read(CSL.formatted("", "2014, 21")).problems()).isEmpty();
    assertThat(RecordFiles.read(RIS.formatted("", "")).problems()).isEmpty();
  }

  @Test
  void aRejectedRecordIsNamedByItsNumber() {
    ImportedDocument document =
        RecordFiles.read(
            """
            [{"id": "1", "type": "book", "title": "Bollards", "issued": {"raw": "2014"}}, \
            {"id": "2", "type": "book"}, {"id": "3", "type": "book", "title": "Trivets"}]
            """);
    assertThat(document.records()).hasSize(2);
    assertThat(document.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.code()).isEqualTo("RECORD_REJECTED");
              assertThat(p.message()).contains("line 1: record 2 of the file");
            });
  }
}

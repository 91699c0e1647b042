package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.PaperType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd but common forms of what web services answer. */
class WebServiceRecordsTests {

  private static ImportedPaper only(String json) {
    return RecordFiles.only(RecordFiles.read(json));
  }

  private static String crossref(String fields) {
    return "{\"message-type\":\"work\",\"message\":{\"DOI\":\"10.5555/v\",\"member\":\"1\","
        + "\"type\":\"journal-article\",\"title\":[\"Vole days\"],"
        + fields
        + "}}";
  }

  @ParameterizedTest
  @CsvSource({"new_version, JOURNAL_ARTICLE", "erratum, NOTICE", "retraction, NOTICE"})
  void takesAnUpdateForANoticeUnlessItIsANewVersion(String update, PaperType type) {
    String json = crossref("\"update-to\":[{\"DOI\":\"10.5555/w\",\"type\":\"" + update + "\"}]");
    assertThat(only(json).record().said().type()).isEqualTo(type);
  }

  @Test
  void takesTheDateOfIssueWhereThePrintedOneIsNull() {
    String json =
        crossref(
            "\"published-print\":{\"date-parts\":[[null]]},"
                + "\"issued\":{\"date-parts\":[[2020,5]]}");
    Bibliography said = only(json).record().said();
    assertThat(Objects.requireNonNull(said.issued()).iso()).isEqualTo("2020-05");
  }

  @Test
  void readsTheNumberOfATrialThatCrossrefKnows() {
    String json =
        crossref("\"clinical-trial-number\":[{\"clinical-trial-number\":\"nct01234567\"}]");
    assertThat(only(json).trials())
        .singleElement()
        .satisfies(trial -> assertThat(trial.toString()).contains("NCT01234567"));
  }

  @Test
  void takesTheBookAndNotItsSeriesForTheContainerOfAChapter() {
    String json =
        crossref("\"container-title\":[\"Notes on Animals\",\"The Book of Voles\"]")
            .replace("journal-article", "book-chapter");
    assertThat(only(json).record().said().containerTitle()).isEqualTo("The Book of Voles");
  }

  private static String openAlex(String locations) {
    return "{\"id\":\"https://openalex.org/W1\",\"display_name\":\"Vole days\","
        + "\"type\":\"article\",\"publication_year\":2020,\"authorships\":[],"
        + "\"primary_location\":{\"source\":{\"display_name\":\"PubMed\",\"type\":\"repository\"}},"
        + "\"locations\":["
        + locations
        + "],\"awards\":[{\"funder_award_id\":\"A 1\",\"funder_display_name\":\"Sleep Fund\"}],"
        + "\"abstract_inverted_index\":{\"Abstract\":[0],\"Voles\":[1,3],\"watch\":[2]}}";
  }

  @Test
  void takesNoRepositoryForTheJournal() {
    String journal = "{\"source\":{\"display_name\":\"Vole Letters\",\"type\":\"journal\"}}";
    assertThat(only(openAlex("")).record().said().journal()).isNull();
    assertThat(only(openAlex(journal)).record().said().containerTitle()).isEqualTo("Vole Letters");
  }

  @Test
  void readsAwardsAndAnAbstractWhoseHeadingIsItsFirstWord() {
    Bibliography said = only(openAlex("")).record().said();
    assertThat(said.details().funding()).containsExactly(new Funding("Sleep Fund", List.of("A 1")));
    assertThat(Objects.requireNonNull(said.abstractText()).text()).isEqualTo("Voles watch Voles");
  }

  @Test
  void takesTheFullStopAndBracketsOfMedlineForNoPartOfATitle() {
    String json =
        "{\"resultList\":{\"result\":[{\"id\":\"22222222\",\"source\":\"MED\","
            + "\"pmid\":\"22222222\",\"title\":\"[Vole days].\",\"pubYear\":\"2001\"}]}}";
    assertThat(only(json).record().said().title()).isEqualTo("Vole days");
  }

  @Test
  void countsNobodyNamedOthers() {
    String json =
        "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"Vole days\","
            + "\"author\":[{\"family\":\"Doe\",\"given\":\"Jane\"},{\"literal\":\"others\"}]}]";
    Bibliography said = only(json).record().said();
    assertThat(said.authors()).extracting(Author::family).containsExactly("Doe");
    assertThat(said.authorsComplete()).isFalse();
  }
}

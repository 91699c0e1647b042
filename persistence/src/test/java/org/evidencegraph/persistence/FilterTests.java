package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.Condition.Absent;
import org.evidencegraph.filter.Condition.All;
import org.evidencegraph.filter.Condition.Compared;
import org.evidencegraph.filter.Condition.Contains;
import org.evidencegraph.filter.Condition.Either;
import org.evidencegraph.filter.Condition.Not;
import org.evidencegraph.filter.Condition.OneOf;
import org.evidencegraph.filter.Condition.Related;
import org.evidencegraph.filter.Condition.Side;
import org.evidencegraph.filter.Condition.StartsWith;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.reference.ReferenceEdges;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.evidencegraph.trial.TrialMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions let through. */
class FilterTests extends StoreContract {
  private static final Condition OF_1991 = new OneOf("year", List.of(1991));

  private List<String> titles(Condition condition) {
    return page(PaperEdges.PAPERS, Root.GRAPH, where(condition)).nodes().stream()
        .map(Paper::title)
        .toList();
  }

  private void recordDated(String title, PartialDate date) {
    Bibliography.Builder said = Bibliography.builder().title(title);
    record(Capture.page(title + ".txt", date == null ? said : said.issued(date)));
  }

  @ParameterizedTest
  @CsvSource({
    "FROM, 2012, 3", "ABOVE, 2012, 1", "BELOW, 2012, 1", "UP_TO, 2012, 3",
    "FROM, 2011, 4", "ABOVE, 2011, 3", "BELOW, 2013, 3", "UP_TO, 2014, 4"
  })
  void comparesNumbers(Side side, int year, int count) {
    recordDated("a", PartialDate.of(2011));
    recordDated("b", PartialDate.of(2012));
    recordDated("c", PartialDate.of(2012, 5));
    recordDated("d", PartialDate.of(2013));
    recordDated("e", null);

    assertThat(titles(new Compared("year", side, year))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "FROM, 2012, b c d e",
    "ABOVE, 2012, e",
    "BELOW, 2012, a",
    "UP_TO, 2012, a b c d",
    "FROM, 2012-05, c d e",
    "ABOVE, 2012-05, e",
    "BELOW, 2012-06, a c d",
    "UP_TO, 2012-05, a c d",
    "FROM, 2012-05-09, d e",
    "UP_TO, 2012-05-09, a d",
    "BELOW, 2012-05-10, a d",
    "BELOW, 2012-05-09, a"
  })
  void comparesDatesByThePrecisionGiven(Side side, String date, String found) {
    recordDated("a", PartialDate.of(2011));
    recordDated("b", PartialDate.of(2012));
    recordDated("c", PartialDate.of(2012, 5));
    recordDated("d", PartialDate.of(2012, 5, 9));
    recordDated("e", PartialDate.of(2013));
    recordDated("f", null);

    assertThat(titles(new Compared("issued", side, date)))
        .containsExactlyInAnyOrder(found.split(" "));
  }

  @Test
  void tellsWhatIsAbsent() {
    recordDated("dated", PartialDate.of(2011));
    recordDated("undated", null);

    assertThat(titles(new Absent("year"))).containsExactly("undated");
    assertThat(titles(new Absent("issued"))).containsExactly("undated");
    assertThat(titles(new Not(new Absent("issued")))).containsExactly("dated");
    assertThat(titles(new Absent("doi"))).hasSize(2);
    assertThat(titles(new Absent("title"))).isEmpty();
  }

  @Test
  void aNegationHoldsForWhatHasNoValue() {
    recordDated("old", PartialDate.of(1991));
    recordDated("new", PartialDate.of(2011));
    recordDated("undated", null);

    assertThat(titles(new Not(OF_1991))).containsExactlyInAnyOrder("new", "undated");
    assertThat(titles(new Not(new Not(OF_1991)))).containsExactly("old");
    assertThat(titles(new Not(new Either(List.of(OF_1991, new Absent("year"))))))
        .containsExactly("new");
    assertThat(titles(new Not(Condition.ANY))).isEmpty();
    assertThat(titles(new Not(new OneOf("year", List.of())))).hasSize(3);
  }

  @Test
  void joinsConditions() {
    recordDated("old", PartialDate.of(1991));
    recordDated("new", PartialDate.of(2011));

    assertThat(titles(new Either(List.of(OF_1991, new OneOf("year", List.of(2011)))))).hasSize(2);
    assertThat(titles(new All(List.of(OF_1991, new OneOf("title", List.of("OLD"))))))
        .containsExactly("old");
    assertThat(titles(new Either(List.of()))).isEmpty();
  }

  @Test
  void findsWordsInTextWhateverCaseAccentAndDash() {
    recordDated("Étude 100%: cells – a review", null);
    recordDated("Etude 1000_cells! a review", null);

    assertThat(titles(new Contains("title", "CELLS - A")))
        .containsExactly("Étude 100%: cells – a review");
    assertThat(titles(new StartsWith("title", "étude"))).hasSize(2);
    assertThat(titles(new StartsWith("title", "tude"))).isEmpty();
    assertThat(titles(new Contains("title", "100%"))).hasSize(1);
    assertThat(titles(new Contains("title", "0_c"))).hasSize(1);
    assertThat(titles(new Contains("title", "cells!"))).hasSize(1);
    assertThat(titles(new Contains("title", "' or 1 = 1 --"))).isEmpty();
  }

  @Test
  void looksIntoNamesOfDocuments() {
    recordAll(Sample.pages());

    assertThat(names(new StartsWith("name", "c/"))).containsExactly("c/one.txt");
    assertThat(names(new Contains("name", "one"))).containsExactly("c/one.txt");
    assertThat(names(new Not(new Contains("name", "one")))).hasSize(4);
    assertThat(names(new Absent("name"))).isEmpty();
  }

  private List<String> names(Condition condition) {
    return page(DocumentEdges.DOCUMENTS, Root.GRAPH, where(condition)).nodes().stream()
        .map(SourceDocument::names)
        .map(List::getFirst)
        .toList();
  }

  @Test
  void goesOverToWhatIsRelated() {
    recordAll(Sample.pages());
    Condition unfavourable = new OneOf("reportedBenefit", List.of("UNFAVOURABLE"));
    Condition frostbite = new Related("concept", new OneOf("label", List.of("frostbite")));
    Condition registered = new Contains("registration", "nct");

    assertThat(titles(new Related("claims", unfavourable))).containsExactly(Works.title(2));
    assertThat(titles(new Related("claims", frostbite))).hasSize(3);
    assertThat(titles(new Related("trials", registered)))
        .contains(Works.title(1), Works.title(3), Works.title(7));
    assertThat(titles(new Related("references", new OneOf("year", List.of(1994)))))
        .containsExactly(Works.title(1));
    assertThat(
            titles(
                new All(
                    List.of(
                        new OneOf("held", List.of(true)),
                        new Not(new Related("claims", Condition.ANY))))))
        .containsExactly(Works.title(7));
  }

  @Test
  void goesOverSeveralSteps() {
    recordAll(Sample.pages());
    Condition treated = new Related("condition", new StartsWith("label", "frost"));
    Condition citesReport =
        new Related("references", new Related("citedPaper", new Related("trials", treated)));

    assertThat(titles(citesReport))
        .containsExactlyInAnyOrder(Works.title(1), Works.title(2), Works.title(7));
    assertThat(
            page(
                    ClaimEdges.CLAIMS,
                    Root.GRAPH,
                    where(new Related("paper", new Related("references", Condition.ANY))))
                .nodes())
        .hasSize(4);
    assertThat(page(TrialEdges.TRIALS, Root.GRAPH, where(new Not(treated))).nodes()).isEmpty();
  }

  @Test
  void filtersNestedConnectionsForAllParentsAtOnce() {
    recordAll(Sample.pages());
    List<PaperId> parents = all(PaperEdges.PAPERS).stream().map(Paper::id).toList();
    Condition later =
        new Either(List.of(new Compared("year", Side.FROM, 1994), new Absent("year")));

    assertThat(
            SqlStatements.during(
                () -> connections.pages(ReferenceEdges.OF_PAPER, parents, where(later))))
        .hasSize(3);
    assertThat(
            connections
                .pages(ReferenceEdges.OF_PAPER, parents, where(later))
                .get(paper(Sample.first()).id())
                .nodes())
        .hasSize(1);
  }

  @Test
  void tellsProblemsByTheirKindAndDocumentsByTheirProblems() {
    record(Capture.page("bad.txt", titled("bad")).problem("ODD_DATE").problem("ENDS_EARLY"));
    record(Capture.page("good.txt", titled("good")));

    SourceDocument bad = all(DocumentEdges.DOCUMENTS).getFirst();
    assertThat(codes(bad, new OneOf("code", List.of("odd_date")))).containsExactly("ODD_DATE");
    assertThat(codes(bad, new StartsWith("code", "END"))).containsExactly("ENDS_EARLY");
    assertThat(codes(bad, new OneOf("severity", List.of("WARNING")))).hasSize(2);
    assertThat(codes(bad, new OneOf("severity", List.of("ERROR")))).isEmpty();
    Condition early = new Related("problems", new OneOf("code", List.of("ENDS_EARLY")));
    assertThat(names(early)).containsExactly("bad.txt");
    assertThat(names(new Not(early))).containsExactly("good.txt");
  }

  private static Bibliography.Builder titled(String title) {
    return Bibliography.builder().title(title);
  }

  private List<String> codes(SourceDocument document, Condition condition) {
    return page(DocumentEdges.PROBLEMS, document.id(), where(condition)).nodes().stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void tellsRunsByTimeCountsAndEnd() {
    Instant early = Instant.parse("2026-01-02T03:04:05Z");
    ImportRunId first = evidence.begin("test/1", early);
    evidence.record(first, Capture.page("one.txt", titled("one")).build());
    evidence.finish(first, early.plusSeconds(9));
    ImportRunId second = evidence.begin("Test/2", early.plusNanos(1_000));

    assertThat(runs(new Compared("startedAt", Side.ABOVE, early))).containsExactly(second);
    assertThat(runs(new Compared("startedAt", Side.UP_TO, early))).containsExactly(first);
    assertThat(runs(new OneOf("startedAt", List.of(early)))).containsExactly(first);
    assertThat(runs(new OneOf("finished", List.of(false)))).containsExactly(second);
    assertThat(runs(new OneOf("importer", List.of("TEST/2")))).containsExactly(second);
    assertThat(runs(new Compared("read", Side.FROM, 1))).containsExactly(first);
    assertThat(runs(new OneOf("failed", List.of(0)))).containsExactly(second, first);
  }

  private List<ImportRunId> runs(Condition condition) {
    return page(DocumentEdges.RUNS, Root.GRAPH, where(condition)).nodes().stream()
        .map(ImportRun::id)
        .toList();
  }

  @Test
  void tellsPlacesThatSpeakOfStudiesByWhatTheyStandIn() {
    recordAll(Sample.pages());
    List<TrialMention> mentions =
        all(TrialEdges.TRIALS).stream()
            .flatMap(trial -> mentions(trial, Condition.ANY).stream())
            .toList();
    List<TrialMention> listed =
        all(TrialEdges.TRIALS).stream()
            .flatMap(trial -> mentions(trial, new Related("reference", Condition.ANY)).stream())
            .toList();

    assertThat(listed)
        .hasSizeBetween(1, mentions.size() - 1)
        .isEqualTo(mentions.stream().filter(m -> m.reference() != null).toList());
    Condition elsewhere = new Related("sourceDocument", new OneOf("name", List.of("nowhere")));
    for (Trial trial : all(TrialEdges.TRIALS)) {
      assertThat(mentions(trial, elsewhere)).isEmpty();
      assertThat(mentions(trial, new Not(elsewhere))).isNotEmpty();
    }
  }

  private List<TrialMention> mentions(Trial trial, Condition condition) {
    return page(TrialEdges.MENTIONS, trial.id(), where(condition)).nodes();
  }

  @Test
  void refusesFieldsAndComparisonsThatMakeNoSense() {
    assertThatThrownBy(() -> titles(new Compared("title", Side.FROM, "a")))
        .hasMessageContaining("title");
    assertThatThrownBy(() -> titles(new Contains("year", "2"))).hasMessageContaining("no text");
    assertThatThrownBy(() -> titles(new OneOf("nothing", List.of("a"))))
        .hasMessageContaining("nothing");
    assertThatThrownBy(() -> titles(new Related("nobody", Condition.ANY)))
        .hasMessageContaining("nobody");
  }
}

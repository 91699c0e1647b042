package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.Condition.Absent;
import org.evidencegraph.filter.Condition.All;
import org.evidencegraph.filter.Condition.Compared;
import org.evidencegraph.filter.Condition.Contains;
import org.evidencegraph.filter.Condition.Either;
import org.evidencegraph.filter.Condition.Not;
import org.evidencegraph.filter.Condition.OneOf;
import org.evidencegraph.filter.Condition.Overlaps;
import org.evidencegraph.filter.Condition.Related;
import org.evidencegraph.filter.Condition.Side;
import org.evidencegraph.filter.Condition.StartsWith;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class FilterTests {
  @Autowired Api api;
  @Autowired InMemoryConnections connections;

  @BeforeEach
  void forget() {
    connections.forget();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "papers",
        "papers(filter: null)",
        "papers(filter: {})",
        "papers(filter: {held: null})",
        "papers(filter: {held: {}})",
        "papers(filter: {held: {eq: null}})",
        "papers(filter: {year: {eq: null, in: null}})"
      })
  void whatIsNullIsLeftOut(String field) {
    assertThat(asked(field)).isEqualTo(Condition.ANY);
  }

  @Test
  void aTestOfOneFieldIsOneOf() {
    assertThat(asked("papers(filter: {held: {eq: true}})"))
        .isEqualTo(new OneOf("held", List.of(true)));
    assertThat(asked("papers(filter: {year: {in: [2012, 2013]}})"))
        .isEqualTo(new OneOf("year", List.of(2012, 2013)));
    assertThat(asked("papers(filter: {type: {eq: REVIEW}})"))
        .isEqualTo(new OneOf("type", List.of("REVIEW")));
  }

  @Test
  void anEmptyListMatchesNothing() {
    assertThat(asked("papers(filter: {year: {in: []}})")).isEqualTo(new OneOf("year", List.of()));
  }

  @Test
  void equalAndInMustBothHold() {
    assertThat(asked("papers(filter: {year: {in: [2012, 2013], eq: 2012}})"))
        .isEqualTo(
            new All(
                List.of(new OneOf("year", List.of(2012)), new OneOf("year", List.of(2012, 2013)))));
  }

  @Test
  void theOrderOfWritingMakesNoDifference() {
    assertThat(asked("papers(filter: {year: {eq: 2012}, held: {eq: true}})"))
        .isEqualTo(asked("papers(filter: {held: {eq: true}, year: {eq: 2012}})"));
  }

  @Test
  void aFilterInAFilterIsRelated() {
    assertThat(asked("claims(filter: {concept: {label: {eq: \"gvhd\"}, kind: {eq: CONDITION}}})"))
        .isEqualTo(
            new Related(
                "concept",
                new All(
                    List.of(
                        new OneOf("label", List.of("gvhd")),
                        new OneOf("kind", List.of("CONDITION"))))));
  }

  @Test
  void anEmptyFilterInAFilterStillAsksForSomethingRelated() {
    assertThat(asked("claims(filter: {concept: {}})"))
        .isEqualTo(new Related("concept", Condition.ANY));
  }

  @Test
  void everyOperatorIsACondition() {
    assertThat(asked("papers(filter: {year: {gt: 1, gte: 2, lt: 9, lte: 8}})"))
        .isEqualTo(
            new All(
                List.of(
                    new Compared("year", Side.ABOVE, 1),
                    new Compared("year", Side.FROM, 2),
                    new Compared("year", Side.BELOW, 9),
                    new Compared("year", Side.UP_TO, 8))));
    assertThat(asked("papers(filter: {title: {contains: \"cell\", startsWith: \"Stem\"}})"))
        .isEqualTo(
            new All(List.of(new Contains("title", "cell"), new StartsWith("title", "Stem"))));
    assertThat(asked("papers(filter: {doi: {isNull: true}})")).isEqualTo(new Absent("doi"));
    assertThat(asked("papers(filter: {doi: {isNull: false}})"))
        .isEqualTo(new Not(new Absent("doi")));
  }

  @Test
  void filtersAreJoined() {
    Condition old = new Compared("year", Side.BELOW, 2000);
    Condition held = new OneOf("held", List.of(true));
    assertThat(asked("papers(filter: {or: [{year: {lt: 2000}}, {held: {eq: true}}]})"))
        .isEqualTo(new Either(List.of(old, held)));
    assertThat(asked("papers(filter: {and: [{year: {lt: 2000}}, {held: {eq: true}}]})"))
        .isEqualTo(new All(List.of(old, held)));
    assertThat(asked("papers(filter: {not: {year: {lt: 2000}}, held: {eq: true}})"))
        .isEqualTo(new All(List.of(new Not(old), held)));
  }

  @Test
  void emptyJoinsAreTakenAtTheirWord() {
    assertThat(asked("papers(filter: {and: []})")).isEqualTo(Condition.ANY);
    assertThat(asked("papers(filter: {or: []})")).isEqualTo(new Either(List.of()));
    assertThat(asked("papers(filter: {not: {}})")).isEqualTo(new Not(Condition.ANY));
    assertThat(asked("papers(filter: {claims: {}})")).isEqualTo(Condition.ANY);
    assertThat(asked("papers(filter: {claims: {some: {}}})"))
        .isEqualTo(new Related("claims", Condition.ANY));
  }

  @Test
  void someAndNoneAskWhatIsRelated() {
    assertThat(
            asked(
                "papers(filter: {claims: {some: {certainty: {eq: HEDGED}}, none: {negated: {eq:"
                    + " true}}}, trials: {some: {phase: {eq: \"PHASE2\"}}}})"))
        .isEqualTo(
            new All(
                List.of(
                    new All(
                        List.of(
                            new Related("claims", new OneOf("certainty", List.of("HEDGED"))),
                            new Not(new Related("claims", new OneOf("negated", List.of(true)))))),
                    new Related("trials", new OneOf("phase", List.of("PHASE2"))))));
  }

  @Test
  void filtersAreBoundedInDepthTestsAndValues() {
    String eight = "{not: ".repeat(7) + "{}" + "}".repeat(7);
    assertThat(asked("papers(filter: " + eight + ")")).isInstanceOf(Not.class);
    assertRefused("{not: " + eight + "}", "9 filters in one another");
    String test = "{held: {eq: true}}, ";
    assertThat(asked("papers(filter: {or: [" + test.repeat(100) + "]})"))
        .isInstanceOf(Either.class);
    assertRefused("{or: [" + test.repeat(101) + "]}", "more than 100 tests in one filter");
    assertRefused("{and: [" + "{}, ".repeat(101) + "]}", "more than 100 tests in one filter");
    assertRefused("{year: {in: [" + "1 ".repeat(1_001) + "]}}", "1001 values");
  }

  private void assertRefused(String filter, String got) {
    JsonNode error = api.error("{ papers(filter: %s) { nodes { id } } }".formatted(filter));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).startsWith("filter.");
    assertThat(error.at("/extensions/got").asString()).contains(got);
  }

  @Test
  void anyWritingOfADoiFindsIt() {
    assertThat(asked("papers(filter: {doi: {eq: \"https://doi.org/10.1002/MED.21322\"}})"))
        .isEqualTo(new OneOf("doi", List.of("10.1002/med.21322")));
    assertThat(asked("papers(filter: {doi: {eq: \"none\"}})"))
        .isEqualTo(new OneOf("doi", List.of("none")));
  }

  @Test
  void datesAreChecked() {
    assertThat(asked("papers(filter: {issued: {eq: \"2014-05\"}})"))
        .isEqualTo(new OneOf("issued", List.of("2014-05")));
    JsonNode error = api.error("{ papers(filter: {issued: {eq: \"May 2014\"}}) { nodes { id } } }");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("filter.issued.eq");
    assertThat(error.at("/extensions/allowed").asString()).contains("YYYY-MM-DD");
  }

  @Test
  void otherArgumentsSelectUnderTheirName() {
    api.data(
        "{ papers { nodes { relatedPapers(relation: SIMILAR) { nodes { id } } trials(relation:"
            + " MENTIONS, filter: {tier: {eq: EXPLICIT}}) { nodes { id } } concepts(kind:"
            + " CONDITION) { nodes { id } } } } }");
    assertThat(connections.asked().stream().skip(1).map(question -> question.request().where()))
        .containsExactlyInAnyOrder(
            new OneOf("relation", List.of("SIMILAR")),
            new OneOf("kind", List.of("CONDITION")),
            new All(
                List.of(
                    new OneOf("tier", List.of("EXPLICIT")),
                    new OneOf("relation", List.of("MENTIONS")))));
  }

  @Test
  void spansOverlap() {
    api.data(
        "{ sourceDocuments { nodes { claims(overlapping: {start: 3, end: 9}) { nodes { id } } } }"
            + " }");
    assertThat(connections.asked().getLast().request().where()).isEqualTo(new Overlaps(3, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{start: -1, end: 5}", "{start: 9, end: 3}"})
  void spansThatRunBackwardsAreRefused(String span) {
    JsonNode answer =
        api.ask(
            "{ sourceDocuments(first: 1) { nodes { claims(overlapping: %s) { nodes { id } } } } }"
                .formatted(span));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.at("/errors/0/extensions/argument").asString()).startsWith("overlapping.");
  }

  private Condition asked(String field) {
    connections.forget();
    api.data("{ %s { nodes { id } } }".formatted(field));
    return connections.asked().getFirst().request().where();
  }
}

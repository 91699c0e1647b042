package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.Condition.Side;
import org.evidencegraph.search.SearchType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class SearchTests {
  @Autowired Api api;
  @Autowired FoundInSmallGraph index;

  private JsonNode search(String arguments) {
    return api.data(
            "{ search(%s) { nodes { label score subject { __typename } } } }".formatted(arguments))
        .path("search")
        .path("nodes");
  }

  @Test
  void givesHitsOfAllKindsAndLeavesOutWhatIsGone() {
    JsonNode hits = search("text: \"cells\"");

    assertThat(hits.findValuesAsString("__typename"))
        .containsExactly("Paper", "Claim", "Reference", "Trial", "Concept");
    assertThat(hits.path(0).path("label").asString()).isEqualTo(SmallGraph.PAPER.label());
    assertThat(hits.path(0).path("score").asDouble()).isEqualTo(9);
    assertThat(index.last.page().counted()).isFalse();
    assertThat(index.last.page().window().size()).isEqualTo(20);
  }

  @Test
  void handsOnWhatItWasAsked() {
    search(
        "text: \"cells\", types: [TRIAL], filter: {year: {gte: 2001}, held: {eq: false}}, first:"
            + " 7");

    assertThat(index.last.types()).isEqualTo(Set.of(SearchType.TRIAL));
    assertThat(index.last.page().where())
        .isEqualTo(
            new Condition.All(
                List.of(
                    new Condition.Compared("year", Side.FROM, 2001),
                    new Condition.OneOf("held", List.of(false)))));
    assertThat(index.last.page().window().size()).isEqualTo(7);
  }

  @Test
  void asksForTheFacetsThatAreSelected() {
    JsonNode facets =
        api.data("{ search(text: \"cells\") { facets(first: 3) { type { value count } } } }")
            .at("/search/facets");

    assertThat(facets.at("/type/0/value").asString()).isEqualTo("PAPER");
    assertThat(index.last.page().facets()).containsExactly("type");
    assertThat(index.last.page().facetSize()).isEqualTo(3);
  }

  @Test
  void nullIsTheSameAsLeavingOut() {
    search("text: \"cells\", types: null, filter: null, first: null, after: null");
    assertThat(index.last.types()).hasSize(5);
    assertThat(index.last.page().where()).isEqualTo(Condition.ANY);

    search("text: \"cells\", filter: {year: null, held: null}");
    assertThat(index.last.page().where()).isEqualTo(Condition.ANY);
    search("text: \"cells\", filter: {year: {gte: null, lte: 2000}}");
    assertThat(index.last.page().where())
        .isEqualTo(new Condition.Compared("year", Side.UP_TO, 2000));
    assertThat(search("text: \"cells\", types: []")).isEmpty();
  }

  @Test
  void pagesWithTheCursorsThatItGave() {
    JsonNode first =
        api.data(
                "{ search(text: \"a1\") { totalCount edges { cursor } pageInfo { endCursor"
                    + " hasNextPage } } }")
            .path("search");
    assertThat(first.path("totalCount").asInt()).isEqualTo(6);
    String end = first.path("pageInfo").path("endCursor").asString();
    assertThat(first.path("edges").findValuesAsString("cursor")).contains(end);

    api.data(
        "query($after: String) { search(text: \"a1\", after: $after) { nodes { label } } }",
        Map.of("after", end));

    assertThat(index.last.page().window().after().position())
        .containsExactly(SmallGraph.CONCEPT.id().value());
  }

  @ParameterizedTest
  @CsvSource({
    "'text: \"\"', text",
    "'text: \"a*\"', text",
    "'text: \"cells\", first: 0', first",
    "'text: \"cells\", first: 101', first",
    "'text: \"cells\", after: \"x\"', after",
  })
  void refusesWhatCannotBeSearchedFor(String arguments, String argument) {
    JsonNode answer = api.ask("{ search(%s) { nodes { label } } }".formatted(arguments));

    assertThat(answer.path("data").path("search").isNull()).isTrue();
    JsonNode extensions = answer.path("errors").path(0).path("extensions");
    assertThat(extensions.path("code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(extensions.path("argument").asString()).isEqualTo(argument);
    assertThat(extensions.path("fix").asString()).endsWith(".");
  }

  @Test
  void refusesLongTextsWithoutRepeatingThem() {
    JsonNode answer =
        api.ask("{ search(text: \"%s\") { nodes { label } } }".formatted("long ".repeat(101)));

    assertThat(answer.path("errors").path(0).path("message").asString())
        .contains("505 characters")
        .contains("at most 500")
        .hasSizeLessThan(300);
  }

  @Test
  void saysSoWhileThereIsNothingToSearchYet() {
    JsonNode answer =
        api.ask("{ search(text: \"unready\") { nodes { label } } service { version } }");

    assertThat(answer.path("data").path("service").path("version").isString()).isTrue();
    assertThat(answer.path("errors").path(0).path("extensions").path("code").asString())
        .isEqualTo("TIMEOUT");
  }
}

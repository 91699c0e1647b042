package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Prices, told before and with the answer. */
@OverSmallGraph
class CostTests {
  private static final String EXPLAIN =
      "query($q: String!, $v: String, $o: String) {"
          + " explainCost(query: $q, variables: $v, operationName: $o) {"
          + " requested limit allowed parts { path cost total size } } }";

  @Autowired Api api;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ service { version } }|0",
        "{ papers { totalCount pageInfo { hasNextPage } } }|0",
        "{ papers { nodes { title journal { title } } } }|20",
        "{ papers { edges { cursor node { title } } nodes { id } } }|20",
        "{ papers(first: 3) { nodes { claims { nodes { id paper { id } } } } } }|63",
        "{ papers(last: 4) { nodes { authors { name } } } }|44",
        "{ papers(last: 4) { nodes { citation(format: RIS) } } }|44",
        "{ nodes(ids: [\"a\", \"b\"]) { id } }|2",
        "{ parseReferences(texts: [\"Doe A. Cells.\", \"Roe\"]) { title } }|16",
        "{ parseReferences(texts: [\"\", \"\"]) { authors { name } } }|22",
        "{ papers { facets(first: 50) { year { value } type { count } } } }|100",
        "{ papers { facets { year { value } } nodes { claims { facets { role { count } } } } }"
            + " }|230",
        "{ node(id: \"x\") { id ... on Paper { claims { nodes { id } } }"
            + " ... on Trial { papers { edges { node { id } } } } } }|11"
      })
  void priceIsTheMostNodesOfAnAnswer(String query, int cost) {
    assertThat(explained(query).get("requested").asInt()).isEqualTo(cost);
  }

  @Test
  void pageSizesMultiply() {
    JsonNode price =
        explained(
            "{ papers(first: 20) { nodes { claims(first: 20) { nodes { trials(first: 20) { edges {"
                + " node { papers(first: 20) { edges { node { id } } } } } } } } } } }");
    assertThat(price.get("requested").asInt()).isEqualTo(168_420);
    assertThat(price.get("allowed").asBoolean()).isFalse();
    assertThat(price.at("/parts/0/path").asString()).isEqualTo("papers.claims.trials.papers");
    assertThat(price.at("/parts/0/cost").asInt()).isEqualTo(160_000);
    assertThat(price.at("/parts/3/total").asInt()).isEqualTo(168_420);
  }

  @Test
  void variablesCount() {
    JsonNode price =
        api.data(
            EXPLAIN,
            Map.of(
                "q",
                    "query Q($n: Int) { papers(first: $n) { nodes { id } } } query R { __typename"
                        + " }",
                "v", "{\"n\": 7}",
                "o", "Q"));
    assertThat(price.at("/explainCost/requested").asInt()).isEqualTo(7);
  }

  @Test
  void refusesToPriceWhatCouldNotRun() {
    assertRefused(Map.of("q", "{ papers { nodes { nothing } } }"), "query");
    assertRefused(Map.of("q", "{ papers "), "query");
    assertRefused(Map.of("q", "x".repeat(20_001)), "query");
    assertRefused(Map.of("q", "query A { __typename }", "o", "B"), "operationName");
    assertRefused(Map.of("q", "{ __typename }", "v", "[1]"), "variables");
    assertRefused(
        Map.of("q", "query($n: Int!) { papers(first: $n) { totalCount } }", "v", "{\"n\": \"x\"}"),
        "variables");
  }

  @Test
  void tellsAMistakeInTheWordsOfTheQueryThatHasIt() {
    JsonNode error = api.error(EXPLAIN, Map.of("q", "{ foo }"));
    assertThat(error.get("message").asString())
        .contains("Query has no field foo")
        .doesNotContain("Validation error");
    assertThat(error.at("/extensions/fix").asString()).isEqualTo("Mend that in the query.");
  }

  @Test
  void tellsOfVariablesWithoutNamesOfJavaTypes() {
    String query = "query($n: Int!) { papers(first: $n) { totalCount } }";
    JsonNode error = api.error(EXPLAIN, Map.of("q", query, "v", "{\"n\": {}}"));
    assertThat(error.get("message").asString()).contains("it was an object").doesNotContain("Map");
  }

  @Test
  void pricesNoKeyThatMayBeNull() {
    String query = "query($d: String) { paper(by: {doi: $d}) { id } }";
    assertRefused(Map.of("q", query), "query");
  }

  @Test
  void takesNullForNoVariables() {
    JsonNode price = api.data(EXPLAIN, Map.of("q", "{ papers { nodes { id } } }", "v", "null"));
    assertThat(price.at("/explainCost/requested").asInt()).isEqualTo(20);
  }

  private void assertRefused(Map<String, Object> variables, String argument) {
    JsonNode error = api.error(EXPLAIN, variables);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
  }

  @Test
  void tellsTheCostWithTheAnswer() {
    JsonNode cost = api.ask("{ papers(first: 2) { nodes { id } } }").at("/extensions/cost");
    assertThat(cost.get("requested").asInt()).isEqualTo(2);
    assertThat(cost.get("limit").asInt()).isEqualTo(100_000);
  }

  private JsonNode explained(String query) {
    return api.data(EXPLAIN, Map.of("q", query)).get("explainCost");
  }
}

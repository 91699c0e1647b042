package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tools that attack GraphQL servers try, one by one. */
@OverSmallGraph
class AttackTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired MockMvcTester web;

  @Test
  void refusesAFloodOfAliases() {
    assertRefused(
        query(times(101, n -> "a" + n + ": __typename")), 400, "QUERY_TOO_COMPLEX", "aliases", 30);
  }

  @Test
  void refusesAFloodOfDirectives() {
    String flood = "@include(if: true) ".repeat(51);
    assertRefused(
        query("papers " + flood + "{ totalCount }"), 400, "QUERY_TOO_COMPLEX", "directives", 50);
  }

  @Test
  void refusesOneFieldManyTimes() {
    assertRefused(query("__typename ".repeat(500)), 400, "QUERY_TOO_COMPLEX", "repeats", 10);
  }

  @Test
  void refusesManyRootFields() {
    String fields =
        times(3, n -> "... F" + n + " ")
            + "} "
            + times(3, n -> "fragment F%d on Query { %s } ".formatted(n, tenRootFields(n)));
    assertRefused(
        post(body("{ " + fields.substring(0, fields.length() - 2) + "}")),
        400,
        "QUERY_TOO_COMPLEX",
        "rootFields",
        20);
  }

  private static String tenRootFields(int n) {
    return times(10, i -> "r%d_%d: __typename ".formatted(n, i));
  }

  @Test
  void refusesDeepQueries() {
    String deep = "papers { nodes { citedBy { nodes { ".repeat(4) + "id " + "} } } } ".repeat(4);
    assertRefused(query(deep), 400, "QUERY_TOO_COMPLEX", "depth", 15);
  }

  @Test
  void refusesWhatNestsMoreThanCanBeParsed() {
    JsonNode error = error(query("a{".repeat(900) + "a" + "}".repeat(900)));
    assertThat(error.at("/extensions/code").asString()).startsWith("QUERY_TOO_");
  }

  @Test
  void refusesWideQueriesByTheirCost() {
    String wide =
        "papers(first: 100) { nodes { claims(first: 100) { nodes { trials(first: 100) { edges {"
            + " node { id } } } } } } }";
    MvcTestResult answer = query(wide);
    assertRefused(answer, 400, "QUERY_TOO_COMPLEX", "cost", 100_000);
    assertThat(error(answer).get("message").asString())
        .isEqualTo(
            "Costs 1,010,100 of 100,000. Largest: papers.claims.trials."
                + " Ask for fewer: trials(first: 8).");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void refusesFragmentsThatMultiply(int times) {
    String bomb =
        "{ ...F0 } "
            + times(
                18,
                n ->
                    "fragment F%d on Query { a%d: __typename %s} "
                        .formatted(n, n, "...F%d ".formatted(n + 1).repeat(times)))
            + "fragment F18 on Query { __typename }";
    assertRefused(post(body(bomb)), 400, "QUERY_TOO_COMPLEX", "selections", 20_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
        "{ ...A } fragment A on Query { papers { totalCount } ...A }"
      })
  void refusesCircularFragments(String query) {
    assertThat(code(post(body(query)))).isEqualTo("GRAPHQL_VALIDATION_FAILED");
  }

  @Test
  void refusesCircularIntrospection() {
    String circle =
        "__schema { types { " + "fields { type { ".repeat(5) + "name " + "} } ".repeat(5) + "} }";
    MvcTestResult answer = query(circle);
    assertThat(answer).hasStatus(400);
    assertThat(error(answer).at("/extensions/code").asString()).isEqualTo("QUERY_TOO_COMPLEX");
  }

  @Test
  void refusesLongTexts() {
    assertRefused(
        query("__typename #" + "x".repeat(20_000)), 413, "QUERY_TOO_LARGE", "characters", 20_000);
  }

  @Test
  void refusesManyTokens() {
    assertRefused(
        query("papers(filter: {year: {in: [" + "1,".repeat(2_000) + "]}}) { totalCount }"),
        413,
        "QUERY_TOO_LARGE",
        "tokens",
        2_000);
  }

  @Test
  void refusesHugeBodies() {
    MvcTestResult answer = post(body("{ __typename }" + " ".repeat(2 << 20)));
    assertThat(answer).hasStatus(413);
    assertThat(code(answer)).isEqualTo("QUERY_TOO_LARGE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "7",
        "\"{ __typename }\"",
        "[{\"query\": \"{ __typename }\"}, {\"query\": \"{ __typename }\"}]",
        "{}",
        "{\"query\": null}",
        "{\"query\": 7}",
        "{\"query\": {\"a\": 1}}",
        "{\"query\": \"{ __typename }\", \"operationName\": 1}",
        "{\"query\": \"{ __typename }\", \"variables\": \"{}\"}",
        "{\"query\": \"{ __typename }\", \"variables\": []}",
        "{\"query\": \"{ __typename }\", \"extensions\": 0}",
        "{\"query\": \"{ __typename }\""
      })
  void refusesBodiesThatAreNoRequest(String body) {
    MvcTestResult answer = post(body);
    assertThat(answer).hasStatus(400);
    assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"query\": \"{ __typename }\"} {\"query\": \"{ __typename }\"}|line 1, column 29: more"
            + " follows",
        "{\"query\": NaN}|line 1, column 14: this is not JSON",
        "{|line 1, column 2: the JSON ends before",
        "{\"query\": 'x'}|line 1, column 11: this is not JSON",
        "{\"variables\": {\"a\": DEEP}}|nests deeper than 100 levels"
      })
  void tellsWhatIsNoJsonWithoutWordsOfTheProgram(String body, String told) {
    MvcTestResult answer = post(body.replace("DEEP", "[".repeat(101)));
    assertThat(answer).hasStatus(400);
    assertThat(error(answer).get("message").asString())
        .startsWith("body: ")
        .contains(told)
        .doesNotContain("ackson", "JsonToken", "StreamRead", "JsonRead", "Source:");
  }

  @ParameterizedTest
  @CsvSource({"true, true or false", "[[1]], a list", "7, a number", "\"x\", a string"})
  void tellsOfAnotherValueThanAnObjectInWordsOfJson(String value, String told) {
    MvcTestResult answer =
        post(
            "{\"query\": \"query ($f: PaperFilter) { papers(filter: $f) { totalCount } }\","
                + " \"variables\": {\"f\": %s}}".formatted(value));
    assertThat(answer).hasStatus(400);
    assertThat(error(answer).get("message").asString())
        .isEqualTo(
            "Variable 'f' has an invalid value: Expected an object, but it was "
                + told
                + "; send a JSON object with the fields of the type.");
  }

  @Test
  void refusesBodiesThatNestOrListTooMuch() {
    for (String value : new String[] {"[".repeat(100_000), "[" + "1,".repeat(120_000) + "1]"}) {
      MvcTestResult answer =
          post("{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + value + "}}");
      assertThat(answer).hasStatus(400);
      assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "text/plain",
        "application/graphql",
        "application/octet-stream"
      })
  void refusesWhatAFormOfAnotherSiteCouldSend(String type) {
    MvcTestResult answer =
        web.post().uri("/graphql").contentType(type).content(body("{ __typename }")).exchange();
    assertThat(answer).hasStatus(415);
  }

  @Test
  void takesNoMutationByGet() {
    MvcTestResult answer =
        web.get()
            .uri("/graphql?query={q}", "mutation { importDocuments(input: {documents: []}) { x } }")
            .exchange();
    assertThat(answer).hasStatus(405).headers().hasValue("Allow", "POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA",
        "U19bImphdmEudXRpbC5Db2xsZWN0aW9ucyIse31d",
        "' or 1=1 --",
        "\\u0000"
      })
  void refusesForgedCursors(String cursor) {
    JsonNode error =
        error(query("papers(after: \\\"" + cursor.replace("\\", "\\\\") + "\\\") { totalCount }"));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void refusesPagesBeyondMeasure() {
    assertThat(code(query("papers(first: 99999999) { totalCount }"))).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void suggestsNoFieldsAndShowsNoTraces() {
    String answer = text(query("papres { totalCount }"));
    assertThat(answer)
        .doesNotContain("Did you mean", "tracing", "exception", "\\tat ", "org.evidencegraph");
  }

  @Test
  void refusesASubscriptionByPost() {
    String run = SmallGraph.RUN_ID.value();
    MvcTestResult answer =
        post(body("subscription { importProgress(run: \"" + run + "\") { id } }"));
    assertThat(answer).hasStatus(406);
    assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
    assertThat(text(answer)).contains("text/event-stream").doesNotContain("data");
  }

  private static String times(int count, java.util.function.IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
  }

  private MvcTestResult query(String fields) {
    return post("{\"query\": \"{ " + fields + " }\"}");
  }

  private static String body(String query) {
    return JSON.writeValueAsString(Map.of("query", query));
  }

  private MvcTestResult post(String body) {
    return web.post()
        .uri("/graphql")
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .content(body)
        .exchange();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static JsonNode error(MvcTestResult answer) {
    return JSON.readTree(text(answer)).at("/errors/0");
  }

  private static String code(MvcTestResult answer) {
    return error(answer).at("/extensions/code").asString();
  }

  private static void assertRefused(
      MvcTestResult answer, int status, String code, String limit, int allowed) {
    JsonNode error = error(answer);
    assertThat(error.at("/extensions/code").asString()).as(text(answer)).isEqualTo(code);
    assertThat(error.at("/extensions/limit").asString()).isEqualTo(limit);
    assertThat(error.at("/extensions/allowed").asInt()).isEqualTo(allowed);
    assertThat(error.at("/extensions/fix").asString()).endsWith(".");
    assertThat(answer).hasStatus(status);
  }
}

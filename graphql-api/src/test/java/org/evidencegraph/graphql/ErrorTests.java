package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evidencegraph.claim.ClaimEdges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
@ExtendWith(OutputCaptureExtension.class)
class ErrorTests {
  @Autowired Api api;
  @Autowired InMemoryConnections connections;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { papers { title } }                      | papers is a connection: papers { nodes { title } }
          { papers }                                | papers is a connection: papers { nodes { label } }
          { papers { edges { title } } }            | edges hold a place and what stands there: edges { node { title } }
          { papers { titel } }                      | PaperConnection has no field titel, and neither has Paper, of which it holds a page.
          { papers { nodes { claims { text } } } }  | claims is a connection: claims { nodes { text } }
          { papers { nodes { titel } } }            | Paper has no field titel. Its fields: { __type(name: "Paper") { fields { name } } }
          { service }                               | service is Service; say what you want of it: service { version }
          { service { version { x } } }             | version is String and has no fields of its own; leave out { … } after it.
          { papers(limit: 3) { totalCount } }       | papers has no argument limit; it takes filter, orderBy, first, after, last, before.
          { node { id } }                           | node needs node(id: ID!).
          { papers(first: "3") { totalCount } }     | papers(first) is "3"; it takes Int.
          { papers(filter: {held: {eq: 3}}) { totalCount } } | papers(filter).held.eq is 3; it takes Boolean.
          { papers(filter: {hold: {eq: true}}) { totalCount } } | papers(filter) has no field hold; PaperFilter takes and, or, not, title, held, year, issued, doi, containerTitle, type, claims, citationCount, references, trials.
          { trials(filter: {tier: {eq: SURE}}) { totalCount } } | trials(filter).tier.eq is SURE; it takes one of REGISTERED, EXPLICIT, IMPLIED.
          { paper(by: {}) { id } }                  | paper(by) takes exactly one of id, doi, pmid, pmcid.
          { paper(by: {doi: "10.1/x", pmid: "1"}) { id } } | paper(by) takes exactly one of id, doi, pmid, pmcid.
          query A { service { version } } query B { service { version } } | Must provide operation name if query contains multiple operations.
          """)
  void saysHowToMendWhatTheSchemaDoesNotAllow(String query, String message) {
    JsonNode error = api.error(query);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.get("message").asString()).isEqualTo(message);
  }

  @Test
  void adviceReachesIntoFragments() {
    JsonNode error =
        api.error("query { papers { nodes { ...p } } } fragment p on Paper { claims { text } }");
    assertThat(error.get("message").asString())
        .isEqualTo("claims is a connection: claims { nodes { text } }");
  }

  @ParameterizedTest
  @CsvSource({"'{ papers {'", "'hello'", "''", "'{ papers(first: ) { totalCount } }'"})
  void codesWhatIsNoGraphQl(String query) {
    JsonNode error = api.error(query);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_PARSE_FAILED");
    assertThat(error.get("message").asString()).isNotBlank().doesNotContain("graphql.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "# nothing but a remark", "\uFEFF , # a\n# b\r\n"})
  void saysThatTheQueryIsEmpty(String query) {
    JsonNode error = api.error(query);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_PARSE_FAILED");
    assertThat(error.get("message").asString())
        .isEqualTo("The query is empty. Send one, such as { service { state } }.");
  }

  @Test
  void codesVariablesThatDoNotFitAndNamesNoJavaType() {
    JsonNode error =
        api.error(
            "query($first: Int) { papers(first: $first) { totalCount } }",
            Map.of("first", Map.of("a", 1)));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.get("message").asString()).contains("first").doesNotContain("Map");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { paper(by: {doi: null}) { id } }                            | paper(by).doi is null.
          query ($l: String) { concept(by: {label: $l}) { id } }       | concept(by).label is $l, which may be null. Declare it as $l: String!.
          query ($i: ID = null) { ...t } fragment t on Query { trial(by: {id: $i}) { id } } | trial(by).id is $i, which may be null. Declare it as $i: ID!.
          """)
  void refusesAKeyThatMayBeNull(String query, String message) {
    JsonNode error = api.error(query);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.at("/message").asString()).startsWith(message);
    assertThat(error.at("/locations/0/line").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"query ($i: ID!)", "query ($i: ID = \"another\")"})
  void takesAKeyThatIsNeverNull(String declared) {
    JsonNode answer =
        api.ask(
            declared + " { ...t } fragment t on Query { trial(by: {id: $i}) { id } }",
            Map.of("i", "trl_" + "0".repeat(32)));
    assertThat(answer.has("errors")).isFalse();
  }

  @Test
  void refusesAKeyWhoseValueComesAsNull() {
    JsonNode error =
        api.ask(
                "query ($by: PaperKey!) { paper(by: $by) { id } }",
                Map.of("by", Collections.singletonMap("doi", null)))
            .at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
  }

  /** The engine knows more directives than the schema tells of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "query @experimental_disableErrorPropagation { service { state } }",
        "{ ... @defer { service { state } } }",
        "{ ...s @defer(if: false) } fragment s on Query { service { state } }",
        "{ service @stream { state } }"
      })
  void refusesDirectivesThatTheSchemaDoesNotTellOf(String query) {
    JsonNode error = api.error(query);
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.at("/message").asString()).contains("Unknown directive");
    assertThat(error.at("/locations/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void refusesMutations() {
    assertThat(api.error("mutation { forget }").at("/extensions/code").asString())
        .isEqualTo("GRAPHQL_VALIDATION_FAILED");
  }

  @Test
  void ownMistakesCarryArgumentGotAllowedAndFix() {
    JsonNode error = api.error("{ papers(first: 500) { totalCount } }");
    JsonNode extensions = error.get("extensions");
    assertThat(extensions.get("code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(extensions.get("argument").asString()).isEqualTo("first");
    assertThat(extensions.get("got").asString()).isEqualTo("500");
    assertThat(extensions.get("allowed").asString()).isEqualTo("1 to 100");
    assertThat(extensions.get("fix").asString()).contains("endCursor");
    assertThat(error.get("message").asString()).startsWith("first is 500; allowed is 1 to 100.");
    assertThat(error.get("path").valueStream().map(JsonNode::asString)).containsExactly("papers");
    assertThat(error.at("/locations/0/column").asInt()).isEqualTo(3);
  }

  @Test
  void aFaultIsLoggedOnceAndTheCallerGetsOnlyItsId(CapturedOutput output) {
    JsonNode error =
        api.error(
            "{ concept(by: {label: \"%s\"}) { id } }".formatted(SmallGraphPorts.BROKEN_LABEL));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL");
    String id = error.at("/extensions/id").asString();
    assertThat(error.get("message").asString()).contains(id);
    assertThat(error.toString()).doesNotContain("secret_table", "Exception", "java");
    assertThat(output.toString()).containsOnlyOnce("select * from secret_table");
    assertThat(output.toString()).contains(id);
  }

  @Test
  void aFaultOfABatchIsLoggedOnceForAllFieldsThatWaited(CapturedOutput output) {
    connections.breakAt(ClaimEdges.OF_PAPER);
    JsonNode answer = api.ask("{ papers { nodes { id a: claims { totalCount } } } }");
    connections.forget();
    assertThat(answer.get("errors")).hasSize(3);
    assertThat(answer.findValues("code"))
        .allSatisfy(code -> assertThat(code.asString()).isEqualTo("INTERNAL"));
    assertThat(answer.toString()).doesNotContain("secret_connections");
    assertThat(output.toString()).containsOnlyOnce("select * from secret_connections");
  }

  @Test
  void aMissingValueThatWasPromisedIsAFaultToo(CapturedOutput output) {
    JsonNode answer =
        api.ask(
            "{ node(id: \"%s\") { ... on Reference { resolution { ... on Resolved { paper { id } } } } } }"
                .formatted(SmallGraph.BROKEN.id().value()));
    JsonNode error = answer.at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("INTERNAL");
    assertThat(error.get("message").asString()).contains(error.at("/extensions/id").asString());
    assertThat(error.get("path").valueStream().map(JsonNode::asString))
        .containsExactly("node", "resolution", "paper");
    assertThat(output.toString()).contains("/node/resolution/paper");
  }

  @Test
  void aMistakeInOneFieldLeavesTheOthersStanding() {
    JsonNode answer =
        api.ask("{ bad: papers(first: 0) { totalCount } good: papers { totalCount } }");
    assertThat(answer.at("/data/bad").isNull()).isTrue();
    assertThat(answer.at("/data/good/totalCount").asInt()).isEqualTo(3);
  }

  @Test
  void oneMistakeInManyNodesIsNotToldForEach() {
    String fields = each("references(first: 0) { totalCount }");
    JsonNode answer =
        api.ask(
            "{ "
                + each("papers { nodes { ...wrong } }")
                + "} fragment wrong on Paper { "
                + fields
                + "}");
    assertThat(answer.get("errors")).hasSize(100);
    assertThat(answer.at("/extensions/errorsLeftOut").asInt()).isEqualTo(8 * 8 * 3 - 100);
  }

  private static String each(String field) {
    return IntStream.range(0, 8)
        .mapToObj(n -> "a%d: %s ".formatted(n, field))
        .collect(Collectors.joining());
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class NodeTests {
  private static final String NODES =
      "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Labelled { label } } }";

  @Autowired Api api;

  @Test
  void everyKindOfNodeIsFoundByItsId() {
    List<String> ids =
        List.of(
            SmallGraph.PAPER.id().value(),
            SmallGraph.RESOLVED.id().value(),
            SmallGraph.CLAIM.id().value(),
            SmallGraph.TRIAL.id().value(),
            SmallGraph.CONCEPT.id().value(),
            SmallGraph.DOCUMENT_ID.value(),
            SmallGraph.RUN_ID.value());
    JsonNode nodes = api.data(NODES, Map.of("ids", ids)).get("nodes");
    assertThat(nodes.valueStream().map(node -> node.get("id").asString()))
        .containsExactlyElementsOf(ids);
    assertThat(nodes.valueStream().map(node -> node.get("__typename").asString()))
        .containsExactly(
            "Paper", "Reference", "Claim", "Trial", "Concept", "SourceDocument", "ImportRun");
    assertThat(nodes.valueStream().map(node -> node.get("label").asString()))
        .allSatisfy(label -> assertThat(label).isNotBlank());
  }

  @Test
  void orderIsKeptAndUnknownIdsLeaveTheirPlaceEmpty() {
    String paper = SmallGraph.PAPER.id().value();
    String unknown = "pap_" + "0".repeat(32);
    JsonNode nodes =
        api.data(NODES, Map.of("ids", List.of(unknown, paper, unknown, paper))).get("nodes");
    assertThat(nodes.get(0).isNull()).isTrue();
    assertThat(nodes.at("/1/id").asString()).isEqualTo(paper);
    assertThat(nodes.get(2).isNull()).isTrue();
    assertThat(nodes.at("/3/id").asString()).isEqualTo(paper);
  }

  @Test
  void anUnknownIdIsNull() {
    JsonNode data = api.data("{ node(id: \"clm_%s\") { id } }".formatted("0".repeat(32)));
    assertThat(data.get("node").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "_", "pap", "pap_", "pap_1", "xyz_00000000000000000000000000000000", "PAP_0"})
  void aMalformedIdIsTheCallersMistake(String id) {
    JsonNode error = api.error("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("id");
  }

  @Test
  void aMalformedIdAmongOthersLeavesItsPlaceEmptyWithAnError() {
    String paper = SmallGraph.PAPER.id().value();
    JsonNode answer = api.ask(NODES, Map.of("ids", List.of(paper, "pap_1", paper)));
    assertThat(answer.at("/data/nodes/0/id").asString()).isEqualTo(paper);
    assertThat(answer.at("/data/nodes/1").isNull()).isTrue();
    assertThat(answer.at("/data/nodes/2/id").asString()).isEqualTo(paper);
    assertThat(answer.get("errors")).hasSize(1);
    assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("ids.1");
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.at("/errors/0/path")).hasToString("[\"nodes\",1]");
  }

  @Test
  void atMost100Nodes() {
    String paper = SmallGraph.PAPER.id().value();
    assertThat(api.data(NODES, Map.of("ids", Collections.nCopies(100, paper))).get("nodes"))
        .hasSize(100);
    JsonNode answer = api.ask(NODES, Map.of("ids", Collections.nCopies(101, paper)));
    assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.at("/errors/0/extensions/argument").asString()).isEqualTo("ids");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paper(by: {doi: \"doi.example\"})",
        "paper(by: {pmid: \"abc\"})",
        "paper(by: {pmcid: \"12\"})",
        "paper(by: {id: \"con_1\"})",
        "trial(by: {registration: \"NCT1\"})",
        "sourceDocument(by: {sha256: \"abc\"})",
        "importRun(id: \"run\")",
        "claim(by: {id: \"1\"})"
      })
  void malformedIdentifiersAreRefusedWithWhatIsExpected(String field) {
    JsonNode error = api.error("{ %s { id } }".formatted(field));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/allowed").asString()).isNotBlank();
  }

  @Test
  void findsByEveryWritingOfAnIdentifier() {
    assertThat(
            api.data("{ paper(by: {doi: \"https://doi.org/10.5555/GREY.stones\"}) { doi } }")
                .at("/paper/doi")
                .asString())
        .isEqualTo("10.5555/grey.stones");
    assertThat(api.data("{ paper(by: {doi: \"10.5555/nobody\"}) { doi } }").get("paper").isNull())
        .isTrue();
    assertThat(
            api.data("{ trial(by: {registration: \"nct 00000001\"}) { acronym } }")
                .at("/trial/acronym")
                .asString())
        .isEqualTo("MOSS");
    assertThat(
            api.data(
                    "{ sourceDocument(by: {sha256: \"%s\"}) { label } }"
                        .formatted(SmallGraph.SHA.toUpperCase(java.util.Locale.ROOT)))
                .at("/sourceDocument/label")
                .asString())
        .isEqualTo("stones/grey.txt");
  }
}

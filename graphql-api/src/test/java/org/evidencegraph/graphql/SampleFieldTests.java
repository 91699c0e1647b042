package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Everything there is to select, asked of the real store. */
@OverSampleCorpus
class SampleFieldTests {
  private static final String ONE_OF_EACH =
      """
      { papers(filter: {held: {eq: true}}, first: 1) { nodes { id } }
        references(first: 1) { nodes { id } } claims(first: 1) { nodes { id } }
        trials(first: 1) { nodes { id } } concepts(first: 1) { nodes { id } }
        sourceDocuments(first: 1) { nodes { id } } importRuns(first: 1) { nodes { id } } }
      """;

  @Autowired Api api;
  @Autowired GraphQlSource source;

  @Test
  void everyFieldOfEveryTypeAnswers() {
    List<JsonNode> ids = new ArrayList<>();
    for (String query : new EveryField(source.schema(), arguments()).once(20)) {
      JsonNode data = api.data(query);
      assertThat(data.toString()).doesNotContainPattern("[A-Z]\\w+\\[\\w+=");
      ids.addAll(data.findValues("id"));
    }
    assertThat(ids)
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(id -> assertThat(id.asString()).matches("[A-Za-z0-9_-]{1,40}"));
  }

  private Map<String, String> arguments() {
    JsonNode found = api.data(ONE_OF_EACH);
    Map<String, String> arguments = new HashMap<>();
    arguments.put("node", "(id: %s)".formatted(id(found, "references")));
    arguments.put("citation", "(format: BIBTEX)");
    arguments.put("search", "(text: \"cells\")");
    arguments.put("suggest", "(prefix: \"mesenchymal st\")");
    arguments.put("nodes", "(ids: %s)".formatted(found.findValues("id")));
    arguments.put("parseReferences", "(texts: [\"Doe A. Cells. Knee. 2011;2:3-9.\"])");
    arguments.put("explainCost", "(query: \"{ papers { nodes { id } } }\")");
    arguments.put("resolveIdentifiers", "(inputs: [\"10.1038/nri2395\"])");
    arguments.put("importRun", "(id: %s)".formatted(id(found, "importRuns")));
    for (String type : List.of("paper", "claim", "trial", "concept", "sourceDocument")) {
      arguments.put(type, "(by: {id: %s})".formatted(id(found, type + "s")));
    }
    return arguments;
  }

  private static JsonNode id(JsonNode found, String connection) {
    return found.at("/" + connection + "/nodes/0/id");
  }
}

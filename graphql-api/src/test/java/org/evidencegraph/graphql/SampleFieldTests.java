package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.evidencegraph.graphql.EveryArgument.ConnectionField;
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

  /** Tests joined in one filter. */
  private static final int AT_ONCE = 8;

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

  @Test
  void everyListButTheSearchHasAFilterWithWhichTestsCanBeJoined() {
    assertThat(new EveryArgument(source.schema()).connections())
        .hasSizeGreaterThan(30)
        .filteredOn(list -> !list.toString().equals("Query.search"))
        .allSatisfy(
            list ->
                assertThat(list.field().getArgument("filter").getType())
                    .asInstanceOf(InstanceOfAssertFactories.type(GraphQLInputObjectType.class))
                    .satisfies(
                        filter -> {
                          assertThat(filter.getFieldDefinition("and")).isNotNull();
                          assertThat(filter.getFieldDefinition("or")).isNotNull();
                          assertThat(filter.getFieldDefinition("not")).isNotNull();
                        }));
  }

  /** A test and its opposite share all rows between them, whatever they test. */
  @Test
  void everyTestOfEveryListSplitsItInTwo() {
    EveryArgument every = new EveryArgument(source.schema());
    for (ConnectionField list : every.connections()) {
      if (list.toString().equals("Query.search")) {
        continue;
      }
      List<String> tests = every.tests(list);
      assertThat(tests).as("%s", list).isNotEmpty();
      for (int from = 0; from < tests.size(); from += AT_ONCE) {
        List<String> some = tests.subList(from, Math.min(tests.size(), from + AT_ONCE));
        String either = "{or: [%s]}".formatted(String.join(", ", some));
        List<Integer> all = counts(every.query(list, "first: 1", "totalCount"));
        List<Integer> passing =
            counts(every.query(list, "first: 1, filter: " + either, "totalCount"));
        List<Integer> others =
            counts(every.query(list, "first: 1, filter: {not: " + either + "}", "totalCount"));
        assertThat(all).as("%s %s", list, either).isNotEmpty();
        for (int n = 0; n < all.size(); n++) {
          assertThat(passing.get(n) + others.get(n))
              .as("%s %s", list, either)
              .isEqualTo(all.get(n));
        }
      }
    }
  }

  @Test
  void everyOrderOfEveryListGivesAllOfIt() {
    EveryArgument every = new EveryArgument(source.schema());
    List<Integer> met = new ArrayList<>();
    for (ConnectionField list : every.connections()) {
      for (String direction : List.of("ASC", "DESC")) {
        String order = every.order(list, direction);
        if (!order.isEmpty()) {
          List<Integer> all = sizes(every.query(list, "first: 100", "edges { cursor }"));
          assertThat(sizes(every.query(list, "first: 100" + order, "edges { cursor }")))
              .as("%s %s", list, order)
              .isEqualTo(all);
          met.addAll(all);
        }
      }
    }
    assertThat(met).filteredOn(size -> size > 1).hasSizeGreaterThan(50);
  }

  private List<Integer> counts(String query) {
    return api.data(query).findValues("totalCount").stream().map(JsonNode::asInt).toList();
  }

  private List<Integer> sizes(String query) {
    return api.data(query).findValues("edges").stream().map(JsonNode::size).toList();
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

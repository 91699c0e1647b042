package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class EveryFieldTests {
  /** As many as one query may have. */
  private static final int ROOT_FIELDS = 20;

  @Autowired Api api;
  @Autowired GraphQlSource source;

  private static Map<String, String> arguments() {
    return Map.ofEntries(
        Map.entry("node", "(id: \"%s\")".formatted(SmallGraph.RESOLVED.id().value())),
        Map.entry("citation", "(format: CSL_JSON)"),
        Map.entry("search", "(text: \"cells\")"),
        Map.entry("suggest", "(prefix: \"ce\")"),
        Map.entry("nodes", "(ids: %s)".formatted(oneOfEach())),
        Map.entry("resolveIdentifiers", "(inputs: [\"10.5555/grey.stones\"])"),
        Map.entry("parseReferences", "(texts: [\"Doe A. Cells. Knee. 2011;2:3-9.\"])"),
        Map.entry("paper", "(by: {id: \"%s\"})".formatted(SmallGraph.PAPER.id().value())),
        Map.entry("claim", "(by: {id: \"%s\"})".formatted(SmallGraph.CLAIM.id().value())),
        Map.entry("trial", "(by: {id: \"%s\"})".formatted(SmallGraph.TRIAL.id().value())),
        Map.entry("concept", "(by: {id: \"%s\"})".formatted(SmallGraph.CONCEPT.id().value())),
        Map.entry("sourceDocument", "(by: {id: \"%s\"})".formatted(SmallGraph.DOCUMENT_ID.value())),
        Map.entry("explainCost", "(query: \"{ papers { nodes { id } } }\")"),
        Map.entry("importRun", "(id: \"%s\")".formatted(SmallGraph.RUN_ID.value())));
  }

  private static String oneOfEach() {
    return Stream.of(
            SmallGraph.PAPER.id(),
            SmallGraph.RESOLVED.id(),
            SmallGraph.AMBIGUOUS.id(),
            SmallGraph.UNRESOLVED.id(),
            SmallGraph.CLAIM.id(),
            SmallGraph.TRIAL.id(),
            SmallGraph.CONCEPT.id(),
            SmallGraph.DOCUMENT_ID,
            SmallGraph.RUN_ID)
        .map(id -> '"' + id.value() + '"')
        .toList()
        .toString();
  }

  @Test
  void everyFieldOfEveryTypeAnswers() {
    List<JsonNode> answers =
        new EveryField(source.schema(), arguments())
            .once(ROOT_FIELDS).stream().map(api::data).toList();
    Set<String> seen = new TreeSet<>(Set.of(source.schema().getQueryType().getName()));
    for (JsonNode data : answers) {
      data.findValues("__typename").forEach(name -> seen.add(name.asString()));
      assertThat(data.toString()).doesNotContainPattern("[A-Z]\\w+\\[\\w+=");
      assertThat(data.findValues("id"))
          .allSatisfy(id -> assertThat(id.asString()).matches("[A-Za-z0-9_-]{1,40}"));
    }
    assertThat(seen)
        .containsAll(
            source.schema().getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLObjectType)
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .map(type -> type.getName())
                .filter(name -> !ofMutations().contains(name))
                .filter(name -> !name.equals(subscriptions()))
                .toList());
  }

  private String subscriptions() {
    return source.schema().getSubscriptionType().getName();
  }

  // what a query cannot reach; tests of the mutations select all of it
  private Set<String> ofMutations() {
    GraphQLObjectType mutations = source.schema().getMutationType();
    Set<String> names = new TreeSet<>(Set.of(mutations.getName()));
    mutations
        .getFieldDefinitions()
        .forEach(field -> names.add(GraphQLTypeUtil.unwrapAll(field.getType()).getName()));
    return names;
  }

  @Test
  void allNodeTypesFitInOneQueryWithoutAliases() {
    Document document = parse(new EveryField(source.schema(), arguments()).allNodes(3));
    assertThat(new Validator().validateDocument(source.schema(), document, Locale.ENGLISH))
        .isEmpty();
  }

  // Far larger than what the engine reads of a stranger.
  private static Document parse(String query) {
    ParserOptions options =
        ParserOptions.newParserOptions()
            .maxTokens(Integer.MAX_VALUE)
            .maxWhitespaceTokens(Integer.MAX_VALUE)
            .build();
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(query).parserOptions(options).build());
  }
}

package org.evidencegraph.graphql.limit;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.error.QueryMistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Prices queries that are not to be run. */
@Controller
class CostController {
  private static final int MOST_PARTS = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final ObjectProvider<GraphQlSource> source;
  private final LimitedDocuments documents;
  private final QueryLimits limits;

  CostController(
      ObjectProvider<GraphQlSource> source, LimitedDocuments documents, QueryLimits limits) {
    this.source = source;
    this.documents = documents;
    this.limits = limits;
  }

  record QueryCost(int requested, int limit, boolean allowed, List<CostPart> parts) {}

  record CostPart(String path, int cost, int total, int size) {
    static CostPart of(Price.Part part) {
      return new CostPart(part.path(), bounded(part.cost()), bounded(part.total()), part.size());
    }
  }

  private static int bounded(long nodes) {
    return (int) Math.min(nodes, Integer.MAX_VALUE);
  }

  @QueryMapping
  QueryCost explainCost(
      @Argument String query,
      @Argument @Nullable String variables,
      @Argument @Nullable String operationName) {
    Price price = price(document(query), operationName, variables);
    return new QueryCost(
        bounded(price.requested()),
        limits.cost(),
        price.requested() <= limits.cost(),
        price.parts().stream().limit(MOST_PARTS).map(CostPart::of).toList());
  }

  private GraphQLSchema schema() {
    return source.getObject().schema();
  }

  private Document document(String query) {
    try {
      Document document = documents.parse(query);
      new DocumentShape(document, limits)
          .refused()
          .ifPresent(
              refused -> {
                throw invalid(query, refused.refusal().message());
              });
      QueryMistakes.first(schema(), query, document)
          .ifPresent(
              mistake -> {
                throw invalid(query, mistake);
              });
      return document;
    } catch (LimitedDocuments.RefusedTextException | InvalidSyntaxException e) {
      throw invalid(query, String.valueOf(e.getMessage()));
    }
  }

  private static BadUserInputException invalid(String query, String why) {
    return new BadUserInputException(
        "query", query, "a valid query", sentence(why), "Mend that in the query.");
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("}") ? text : text + ".";
  }

  private Price price(Document document, @Nullable String operationName, @Nullable String json) {
    NodeUtil.GetOperationResult found = operation(document, operationName);
    try {
      CoercedVariables variables =
          ValuesResolver.coerceVariableValues(
              schema(),
              found.operationDefinition.getVariableDefinitions(),
              RawVariables.of(variables(json)),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
      return Pricing.of(
          ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
              schema(),
              found.operationDefinition,
              found.fragmentsByName,
              variables,
              CostLimit.options()),
          schema());
    } catch (GraphQLException e) {
      throw new BadUserInputException(
          "variables",
          json,
          "what the query declares",
          sentence(QueryMistakes.ofVariables(e)),
          "Give each variable a value of its type.");
    }
  }

  private static NodeUtil.GetOperationResult operation(Document document, @Nullable String name) {
    try {
      return NodeUtil.getOperation(document, name);
    } catch (GraphQLException e) {
      throw new BadUserInputException(
          "operationName",
          name,
          "the name of an operation of the query",
          "Name the one that is meant.");
    }
  }

  private static Map<String, Object> variables(@Nullable String json) {
    try {
      Map<String, Object> values = json == null ? null : JSON.readValue(json, OBJECT);
      return values == null ? Map.of() : values;
    } catch (JacksonException e) {
      throw new BadUserInputException(
          "variables", json, "a JSON object", "Write names in quotation marks.");
    }
  }
}

package org.evidencegraph.graphql.identifier;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.graphql.error.FieldErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields that all node types share: finding them by global id, and giving that id. */
@Controller
class NodeController {
  private static final int MOST = 100;

  private final NodeTypes types;

  NodeController(NodeTypes types) {
    this.types = types;
  }

  @QueryMapping
  CompletableFuture<@Nullable Object> node(@Argument String id, DataFetchingEnvironment field) {
    return types.load("id", id, field);
  }

  /** A malformed id leaves its place empty, with an error for that place. */
  @QueryMapping
  CompletableFuture<DataFetcherResult<List<@Nullable Object>>> nodes(
      @Argument List<String> ids, DataFetchingEnvironment field) {
    if (ids.size() > MOST) {
      throw new BadUserInputException(
          "ids", ids.size() + " ids", "at most " + MOST, "Ask in several requests.");
    }
    List<CompletableFuture<@Nullable Object>> nodes = new ArrayList<>();
    List<GraphQLError> errors = new ArrayList<>();
    for (int n = 0; n < ids.size(); n++) {
      try {
        nodes.add(types.load("ids." + n, ids.get(n), field));
      } catch (BadUserInputException mistake) {
        nodes.add(CompletableFuture.completedFuture(null));
        errors.add(FieldErrors.at(field, n, mistake));
      }
    }
    return CompletableFuture.allOf(nodes.toArray(CompletableFuture[]::new))
        .thenApply(
            done ->
                DataFetcherResult.<List<@Nullable Object>>newResult()
                    .data(joined(nodes))
                    .errors(errors)
                    .build());
  }

  // Lists of the JDK hold no null, and an unknown id leaves its place empty.
  private static List<@Nullable Object> joined(List<CompletableFuture<@Nullable Object>> nodes) {
    List<@Nullable Object> joined = new ArrayList<>();
    nodes.forEach(node -> joined.add(node.join()));
    return joined;
  }

  @SchemaMapping(typeName = "Node")
  String id(Object node) {
    return types.idOf(node);
  }
}

package org.evidencegraph.graphql.live;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.error.StreamErrors;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;

/** What an operation answers, one result after the other. */
final class Results {

  private Results() {}

  /** The operation was not run. */
  static final class NotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<GraphQLError> errors;

    NotRunException(List<GraphQLError> errors) {
      super("the operation was not run", null, false, false);
      this.errors = errors;
    }
  }

  /** A query or mutation has one result; ends with an error where an operation is not run. */
  static Flux<Map<String, Object>> of(WebGraphQlHandler graph, WebGraphQlRequest asked) {
    return graph.handleRequest(asked).flatMapMany(Results::of);
  }

  static Flux<Map<String, Object>> of(WebGraphQlResponse response) {
    if (response.getData() instanceof Publisher<?> events) {
      return Flux.from(events).map(event -> ((ExecutionResult) event).toSpecification());
    }
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    return response.getData() == null && !errors.isEmpty()
        ? Flux.error(new NotRunException(errors))
        : Flux.just(response.toMap());
  }

  /** As GraphQL writes errors. */
  static List<Map<String, Object>> errors(String id, Throwable end) {
    List<GraphQLError> errors =
        switch (end) {
          case NotRunException notRun -> notRun.errors;
          case SubscriptionPublisherException failed -> StreamErrors.of(id, cause(failed));
          default -> StreamErrors.of(id, end);
        };
    return errors.stream().map(GraphQLError::toSpecification).toList();
  }

  private static Throwable cause(Throwable failed) {
    @Nullable Throwable cause = failed.getCause();
    return cause == null ? failed : cause;
  }
}

package org.evidencegraph.graphql.error;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The last place that every error of every answer passes on its way out. Those of the engine are
 * told anew here, with a code and a way to mend the request.
 */
@Component
class ErrorInterceptor implements WebGraphQlInterceptor {
  /** One mistake in a field of every node is not told for every node. */
  private static final int MOST = 100;

  /** Name of the extension that tells how many more there were. */
  private static final String LEFT_OUT = "errorsLeftOut";

  private final EngineErrors engineErrors;

  ErrorInterceptor(GraphQlSource source) {
    this.engineErrors = new EngineErrors(source.schema());
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    // The engine would answer in the browser's language where it has a translation.
    request.configureExecutionInput((input, builder) -> builder.locale(Locale.ENGLISH).build());
    return chain.next(request).map(this::retold);
  }

  private WebGraphQlResponse retold(WebGraphQlResponse response) {
    if (response.getData() instanceof Publisher<?> events) {
      ExecutionInput request = response.getExecutionInput();
      return response.transform(
          builder ->
              builder.data(
                  Flux.from(events).map(event -> retold(request, (ExecutionResult) event))));
    }
    if (response.getExecutionResult().getErrors().isEmpty()) {
      return response;
    }
    List<GraphQLError> thrown = response.getExecutionResult().getErrors();
    List<GraphQLError> errors =
        engineErrors.retold(response.getExecutionInput(), thrown.stream().limit(MOST).toList());
    return thrown.size() <= MOST
        ? response.transform(builder -> builder.errors(errors))
        : response.transform(
            builder -> builder.errors(errors).extensions(leftOut(response, thrown.size() - MOST)));
  }

  private static Map<Object, Object> leftOut(WebGraphQlResponse response, int errors) {
    Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
    extensions.put(LEFT_OUT, errors);
    return extensions;
  }

  /** One event of a subscription. */
  private ExecutionResult retold(ExecutionInput request, ExecutionResult event) {
    return event.getErrors().isEmpty()
        ? event
        : event.transform(
            builder -> builder.errors(engineErrors.retold(request, event.getErrors())));
  }
}

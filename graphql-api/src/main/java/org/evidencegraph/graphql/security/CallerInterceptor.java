package org.evidencegraph.graphql.security;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets no operation by that comes from nobody, over HTTP, WebSocket or otherwise, and tells the
 * operation who its caller is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CallerInterceptor implements WebGraphQlInterceptor {
  /** How often it is looked whether the caller of a stream is still accepted. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Callers callers;

  CallerInterceptor(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Optional<Caller> caller =
        callers.isOpen() ? Optional.of(Caller.ANYBODY) : Caller.of(request).filter(callers::isGood);
    if (caller.isEmpty()) {
      return Mono.just(refused(request));
    }
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of(Caller.KEY, caller.get())).build());
    return chain.next(request).map(response -> endingWith(caller.get(), response));
  }

  /** A stream of results ends when its caller is not accepted any more. */
  private WebGraphQlResponse endingWith(Caller caller, WebGraphQlResponse response) {
    if (callers.isOpen() || !(response.getData() instanceof Publisher<?> events)) {
      return response;
    }
    Flux<Object> revoked =
        Flux.interval(LOOK)
            .filter(_ -> !callers.isGood(caller))
            .concatMap(_ -> Flux.error(new AbortExecutionException(unauthenticated())));
    Flux<?> results = Flux.from(events).takeUntilOther(revoked);
    return response.transform(builder -> builder.data(results));
  }

  private List<GraphQLError> unauthenticated() {
    return List.of(callers.unauthenticated().error(null));
  }

  private WebGraphQlResponse refused(WebGraphQlRequest request) {
    ExecutionResult result =
        ExecutionResult.newExecutionResult().addErrors(unauthenticated()).build();
    WebGraphQlResponse response =
        new WebGraphQlResponse(
            new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    response.getResponseHeaders().set(HttpHeaders.WWW_AUTHENTICATE, Refusals.CHALLENGE);
    return response;
  }
}

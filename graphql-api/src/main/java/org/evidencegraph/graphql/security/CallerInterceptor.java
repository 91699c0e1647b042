package org.evidencegraph.graphql.security;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets no operation by that comes from nobody, over HTTP, WebSocket or otherwise, and tells the
 * operation who its caller is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CallerInterceptor implements WebGraphQlInterceptor {
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
    return chain.next(request);
  }

  private WebGraphQlResponse refused(WebGraphQlRequest request) {
    ExecutionResult result =
        ExecutionResult.newExecutionResult()
            .addError(callers.unauthenticated().error(null))
            .build();
    WebGraphQlResponse response =
        new WebGraphQlResponse(
            new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    response.getResponseHeaders().set(HttpHeaders.WWW_AUTHENTICATE, Refusals.CHALLENGE);
    return response;
  }
}

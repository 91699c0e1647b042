package org.evidencegraph.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(60)
class CallerInterceptorTests {
  private static final Caller READER = new Caller("reader", Set.of(Scope.READ), null);

  private final AtomicBoolean good = new AtomicBoolean(true);
  private final CallerInterceptor interceptor =
      new CallerInterceptor(new Callers(SecurityMode.API_KEY, new OneCaller()));

  private final class OneCaller implements Tokens {
    @Override
    public Optional<Caller> caller(String token) {
      return Optional.of(READER);
    }

    @Override
    public boolean isGood(Caller caller) {
      return good.get();
    }
  }

  @Test
  void endsAStreamOfResultsWhenItsKeyIsRevoked() {
    Flux<Object> results = answered(Flux.concat(Flux.just(result()), Flux.never()));
    assertThat(results.blockFirst()).isNotNull();
    good.set(false);
    assertThatExceptionOfType(AbortExecutionException.class)
        .isThrownBy(() -> results.blockLast(Duration.ofSeconds(30)))
        .satisfies(
            end ->
                assertThat(end.getUnderlyingErrors().getFirst().getExtensions())
                    .containsEntry("code", "UNAUTHENTICATED"));
  }

  @Test
  void letsAStreamEndByItself() {
    assertThat(answered(Flux.just(result(), result())).collectList().block()).hasSize(2);
  }

  private Flux<Object> answered(Flux<?> events) {
    WebGraphQlRequest request = request();
    WebGraphQlResponse response =
        interceptor
            .intercept(request, asked -> Mono.just(response(asked.toExecutionInput(), events)))
            .block();
    Publisher<?> data = response.getData();
    return Flux.from(data);
  }

  private static WebGraphQlResponse response(ExecutionInput input, Flux<?> events) {
    ExecutionResult result = ExecutionResult.newExecutionResult().data(events).build();
    return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
  }

  private static ExecutionResult result() {
    return ExecutionResult.newExecutionResult().data(Map.of("read", 1)).build();
  }

  private static WebGraphQlRequest request() {
    return new WebGraphQlRequest(
        URI.create("/graphql"),
        new HttpHeaders(),
        new LinkedMultiValueMap<>(),
        null,
        Map.of(Caller.KEY, READER),
        Map.of("query", "subscription { x }"),
        "test",
        Locale.ENGLISH);
  }
}

package org.evidencegraph.graphql.measure;

import graphql.GraphQLError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.evidencegraph.graphql.error.ErrorCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Measures each operation. Names of operations and fields are no tags: callers choose them, and
 * each would be a series of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperationMeter implements WebGraphQlInterceptor {
  private final MeterRegistry meters;
  private final OperationLog log;

  OperationMeter(MeterRegistry meters, OperationLog log) {
    this.meters = meters;
    this.log = log;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    MeteredOperation operation = new MeteredOperation();
    request.configureExecutionInput(
        (input, builder) ->
            builder.graphQLContext(Map.of(MeteredOperation.class, operation)).build());
    return chain
        .next(request)
        .map(response -> measured(request, response, operation))
        .doOnCancel(operation.tally()::end)
        .contextWrite(context -> context.put(StatementTally.KEY, operation.tally()));
  }

  private WebGraphQlResponse measured(
      WebGraphQlRequest request, WebGraphQlResponse response, MeteredOperation operation) {
    List<String> codes =
        response.getExecutionResult().getErrors().stream().map(OperationMeter::code).toList();
    String outcome = codes.isEmpty() ? "OK" : codes.getFirst();
    if (outcome.equals(ErrorCode.TIMEOUT.name())) {
      operation.tally().end();
    }
    long nanos = operation.nanos();
    long cost = cost(response);
    Timer.builder("evidence.operations")
        .description("Operations, by kind and by their first error")
        .tags("type", operation.type(), "outcome", outcome)
        .publishPercentileHistogram()
        .register(meters)
        .record(nanos, TimeUnit.NANOSECONDS);
    summary("evidence.operation.cost", "Prices of operations").record(cost);
    summary("evidence.operation.statements", "SQL statements of operations")
        .record(operation.tally().statements());
    codes.forEach(this::count);
    log.write(request, operation, outcome, cost, nanos);
    return told(response, operation);
  }

  /** The page at {@code /graphiql} shows it. */
  private static WebGraphQlResponse told(WebGraphQlResponse response, MeteredOperation operation) {
    Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
    extensions.put("statements", operation.tally().statements());
    return response.transform(builder -> builder.extensions(extensions));
  }

  private DistributionSummary summary(String name, String description) {
    return DistributionSummary.builder(name).description(description).register(meters);
  }

  private void count(String code) {
    Counter.builder("evidence.errors")
        .description("Errors in answers, by code")
        .tag("code", code)
        .register(meters)
        .increment();
  }

  /** Of a closed list, so that there are only so many series. */
  private static String code(GraphQLError error) {
    return error.getErrorType() instanceof Enum<?> code ? code.name() : "INTERNAL";
  }

  /** 0 for an operation that was not priced. */
  private static long cost(WebGraphQlResponse response) {
    return response.getExtensions().get("cost") instanceof Map<?, ?> cost
            && cost.get("requested") instanceof Number requested
        ? requested.longValue()
        : 0;
  }
}

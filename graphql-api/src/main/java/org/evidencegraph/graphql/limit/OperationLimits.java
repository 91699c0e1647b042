package org.evidencegraph.graphql.limit;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ResultNodesInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.graphql.error.AnswerEnd;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Bounds the time and the size of an answer, and tells in it what the operation costs. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OperationLimits implements WebGraphQlInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(OperationLimits.class);

  /** Which of the two it is, the server cannot tell. */
  private static final String AGAIN =
      "The server may be busy: try again in a moment. If it stays so, ask for less at a time.";

  private final QueryLimits limits;

  OperationLimits(QueryLimits limits) {
    this.limits = limits;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    OperationInHand inHand = new OperationInHand();
    request.configureExecutionInput((input, builder) -> begun(inHand, builder));
    return chain
        .next(request)
        .map(response -> bounded(response, inHand))
        .timeout(limits.time(), Mono.defer(() -> tooLate(inHand)))
        .doOnCancel(() -> end(inHand))
        .doFinally(signal -> inHand.end());
  }

  private ExecutionInput begun(OperationInHand inHand, ExecutionInput.Builder builder) {
    ExecutionInput input =
        builder
            .graphQLContext(
                Map.of(
                    OperationInHand.class,
                    inHand,
                    ResultNodesInfo.MAX_RESULT_NODES,
                    limits.resultFields()))
            .build();
    inHand.begin(input);
    return input;
  }

  private WebGraphQlResponse bounded(WebGraphQlResponse response, OperationInHand inHand) {
    ResultNodesInfo counted =
        response.getExecutionInput().getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
    if (counted != null && counted.isMaxResultNodesExceeded()) {
      return refused(response.getExecutionInput(), tooManyFields());
    }
    if (charactersUpTo(response.<Object>getData(), limits.resultCharacters())
        > limits.resultCharacters()) {
      return refused(response.getExecutionInput(), tooManyCharacters());
    }
    Price price = inHand.price();
    return price == null ? response : told(response, price);
  }

  /** Counts no further than one text beyond the limit. */
  private static long charactersUpTo(@Nullable Object value, long limit) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    Collection<?> within =
        switch (value) {
          case Map<?, ?> object -> object.values();
          case Collection<?> list -> list;
          case null, default -> List.of();
        };
    long characters = 0;
    for (Object each : within) {
      characters += charactersUpTo(each, limit - characters);
      if (characters > limit) {
        break;
      }
    }
    return characters;
  }

  private WebGraphQlResponse told(WebGraphQlResponse response, Price price) {
    Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
    extensions.put(
        "cost",
        Map.of(
            "requested", price.requested(),
            "limit", limits.cost()));
    return response.transform(builder -> builder.extensions(extensions));
  }

  /** Nobody waits for the answer any more. */
  private static void end(OperationInHand inHand) {
    ExecutionInput input = inHand.input();
    if (input != null) {
      AnswerEnd.note(input.getGraphQLContext());
    }
    inHand.cancel();
  }

  private Mono<WebGraphQlResponse> tooLate(OperationInHand inHand) {
    end(inHand);
    ExecutionInput input = Objects.requireNonNull(inHand.input());
    Price price = inHand.price();
    LOG.warn(
        "Operation {} was ended: it took longer than {} ms, at a price of {}",
        input.getExecutionId(),
        limits.time().toMillis(),
        price == null ? "nothing" : price.requested());
    return Mono.just(refused(input, tooLate()));
  }

  private static WebGraphQlResponse refused(ExecutionInput input, Refusal refusal) {
    ExecutionResult result =
        ExecutionResult.newExecutionResult().addError(refusal.error(null)).build();
    return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
  }

  private Refusal tooLate() {
    String allowed = limits.time().toMillis() / 1000.0 + " s";
    return new Refusal(
        ErrorCode.TIMEOUT,
        "The answer took longer than %s. %s".formatted(allowed, AGAIN),
        "time",
        null,
        allowed,
        AGAIN);
  }

  private Refusal tooManyFields() {
    return Refusal.over(
        ErrorCode.QUERY_TOO_COMPLEX,
        "resultFields",
        limits.resultFields() + 1L,
        limits.resultFields(),
        "The answer has more than %,d values.".formatted(limits.resultFields()),
        "Ask for fewer fields or smaller pages.");
  }

  private Refusal tooManyCharacters() {
    return Refusal.over(
        ErrorCode.QUERY_TOO_COMPLEX,
        "resultCharacters",
        limits.resultCharacters() + 1L,
        limits.resultCharacters(),
        "The texts of the answer have more than %,d characters."
            .formatted(limits.resultCharacters()),
        "Ask for fewer texts or smaller pages.");
  }
}

package org.evidencegraph.graphql.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import org.evidencegraph.graphql.security.Caller;
import org.evidencegraph.graphql.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Bounds what one caller asks for in a while, in the units of prices: by key or subject where
 * callers tell who they are, by address where they do not.
 */
@Component
@Order(0)
class RateLimit implements WebGraphQlInterceptor {
  private static final long MOST_CALLERS = 100_000;

  private final long rate;
  private final RateSettings settings;
  private final Callers callers;
  private final InstantSource clock = InstantSource.system();
  private final Cache<String, Allowance> allowances;

  RateLimit(RateSettings settings, QueryLimits limits, Callers callers) {
    this.rate = settings.of(callers.isOpen());
    this.settings = settings;
    this.callers = callers;
    if (rate > 0 && rate < limits.cost()) {
      throw new RateBelowCostException(rate, limits.cost());
    }
    // Who has not asked for a window has all of it again.
    this.allowances =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(settings.rateWindow())
            .build();
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    if (rate == 0) {
      return chain.next(request);
    }
    RateInHand inHand = new RateInHand(allowances.get(who(request), who -> full()));
    if (!inHand.begin()) {
      return Mono.just(told(refused(request, inHand), inHand));
    }
    request.configureExecutionInput(
        (input, builder) -> builder.graphQLContext(Map.of(RateInHand.class, inHand)).build());
    return chain.next(request).map(response -> told(response, inHand));
  }

  private Allowance full() {
    return new Allowance(rate, settings.rateWindow(), clock);
  }

  private String who(WebGraphQlRequest request) {
    return callers.isOpen()
        ? address(request.getRemoteAddress())
        : Caller.of(request).map(Caller::name).orElse("");
  }

  private static String address(@Nullable InetSocketAddress address) {
    return address == null || address.getAddress() == null
        ? ""
        : address.getAddress().getHostAddress();
  }

  private static WebGraphQlResponse told(WebGraphQlResponse response, RateInHand inHand) {
    inHand.tell(response.getResponseHeaders());
    return response;
  }

  private static WebGraphQlResponse refused(WebGraphQlRequest request, RateInHand inHand) {
    ExecutionResult result =
        ExecutionResult.newExecutionResult().addError(inHand.refusal().error(null)).build();
    return new WebGraphQlResponse(
        new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
  }
}

package org.evidencegraph.graphql.limit;

import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.springframework.http.HttpHeaders;

/** The allowance of the caller of one operation. Stands in its GraphQL context. */
final class RateInHand {
  /** What an operation takes at least, also one that is not valid. */
  static final long LEAST = 10;

  static final String LIMIT = "rate";

  private final Allowance allowance;
  private volatile long missed;

  RateInHand(Allowance allowance) {
    this.allowance = allowance;
  }

  boolean begin() {
    return took(LEAST);
  }

  /** Takes what the price is more than the least. */
  boolean take(long price) {
    return price <= LEAST || took(price - LEAST);
  }

  private boolean took(long units) {
    boolean took = allowance.take(units);
    if (!took) {
      missed = units;
    }
    return took;
  }

  Refusal refusal() {
    String fix = "Ask again in %d s, or for less.".formatted(allowance.secondsUntil(missed));
    return Refusal.over(
        ErrorCode.RATE_LIMITED,
        LIMIT,
        missed,
        allowance.left(),
        "You may ask for %,d in %d s, and have asked for nearly all of it."
            .formatted(allowance.most(), allowance.window().toSeconds()),
        fix);
  }

  /**
   * The fields of the draft "RateLimit header fields for HTTP", and the three of its first
   * versions, which more clients know.
   */
  void tell(HttpHeaders headers) {
    long left = allowance.left();
    long reset = allowance.secondsUntilFull();
    headers.set(
        "RateLimit-Policy",
        "\"cost\";q=%d;w=%d".formatted(allowance.most(), allowance.window().toSeconds()));
    headers.set("RateLimit", "\"cost\";r=%d;t=%d".formatted(left, reset));
    headers.set("RateLimit-Limit", Long.toString(allowance.most()));
    headers.set("RateLimit-Remaining", Long.toString(left));
    headers.set("RateLimit-Reset", Long.toString(reset));
    if (missed > 0) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(allowance.secondsUntil(missed)));
    }
  }
}

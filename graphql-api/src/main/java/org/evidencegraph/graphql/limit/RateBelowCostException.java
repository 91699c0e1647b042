package org.evidencegraph.graphql.limit;

/**
 * A caller would have less for a whole window than one operation may cost, so that some allowed
 * operations could never run.
 */
final class RateBelowCostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RateBelowCostException(long rate, int cost) {
    super(
        "evidence.limits.rate is %d; allowed is evidence.limits.cost (%d) or more, or 0"
            .formatted(rate, cost));
  }
}

package org.evidencegraph.graphql.limit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a rate that is too small as a message and a way out instead of a stack trace. */
final class RateBelowCostAnalyzer extends AbstractFailureAnalyzer<RateBelowCostException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RateBelowCostException cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".",
        "Raise evidence.limits.rate, or lower evidence.limits.cost, which one operation may cost;"
            + " 0 lets callers ask for any amount.",
        cause);
  }
}

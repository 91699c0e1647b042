package org.evidencegraph.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class RateBelowCostTests {

  @Test
  void aRateBelowTheCostIsToldWithAWayOut() {
    RateBelowCostException refused = new RateBelowCostException(500, 100_000);
    List<FailureAnalysis> told =
        SpringFactoriesLoader.forDefaultResourceLocation()
            .load(FailureAnalyzer.class, (factory, name, failure) -> {})
            .stream()
            .filter(RateBelowCostAnalyzer.class::isInstance)
            .map(analyzer -> analyzer.analyze(new BeanCreationException("rateLimit", "x", refused)))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getDescription())
        .isEqualTo(
            "evidence.limits.rate is 500; allowed is evidence.limits.cost (100000) or more, or 0.");
    assertThat(told.getFirst().getAction()).contains("Raise evidence.limits.rate");
  }
}

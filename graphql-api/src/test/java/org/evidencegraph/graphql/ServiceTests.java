package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class ServiceTests {
  @Autowired Api api;

  @Test
  void tellsItsStateAndWhatToDoNext() {
    JsonNode service =
        api.data(
                "{ service { version state nextStep dataRelease contentHash counts { papers"
                    + " heldPapers sourceDocuments } } }")
            .get("service");
    assertThat(service.get("version").asString()).isEqualTo("1.2.3");
    assertThat(service.get("state").asString()).isEqualTo("SAMPLE");
    assertThat(service.get("nextStep").asString()).contains("--evidence.import.folder=DIR");
    assertThat(service.get("dataRelease").asInt()).isEqualTo(1);
    assertThat(service.at("/counts/papers").asInt()).isEqualTo(3);
    assertThat(service.at("/counts/sourceDocuments").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"x\"", "5", "\"2026-13-01T00:00:00Z\""})
  void tellsWhereAMomentIsWrong(String moment) {
    JsonNode error =
        api.error("{ importRuns(filter: {startedAt: {gt: %s}}) { totalCount } }".formatted(moment));
    assertThat(error.get("message").asString())
        .isEqualTo("importRuns(filter).startedAt.gt is %s; it takes DateTime.".formatted(moment));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.at("/locations/0/line").asInt()).isEqualTo(1);
  }

  @Test
  void tellsWhenRunsStarted() {
    JsonNode run =
        api.data("{ importRuns { nodes { label startedAt finishedAt } } }")
            .at("/importRuns/nodes/0");
    assertThat(run.get("label").asString()).isEqualTo("Import of 2026-01-02 03:04, 1 document");
    assertThat(run.get("startedAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(run.get("finishedAt").isNull()).isTrue();
  }
}

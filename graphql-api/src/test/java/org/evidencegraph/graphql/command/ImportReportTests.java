package org.evidencegraph.graphql.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.evidencegraph.graphql.capture.ImportTally;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportReportTests {

  @Test
  void countsAsNotAllReadWhenNothingWasFound() {
    ImportReport report = new ImportReport("run_0", new ImportTally(), Duration.ZERO, false);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.table()).contains("Documents read             0").doesNotContain("Problem");
  }

  @Test
  void hasTheKeysThatTheManualNames() throws Exception {
    ImportReport report =
        new ImportReport("run_0", new ImportTally(), Duration.ofMillis(1_500), true);
    JsonNode json = new JsonMapper().readTree(report.json());
    String manual = Files.readString(Path.of("..", "docs", "operations.md"));
    assertThat(json.propertyNames())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(manual).contains("`" + key + "`"));
    assertThat(json.get("seconds").asDouble()).isEqualTo(1.5);
    assertThat(json.get("stopped").asBoolean()).isTrue();
  }
}

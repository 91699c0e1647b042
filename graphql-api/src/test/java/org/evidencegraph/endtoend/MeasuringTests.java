package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server tells of its work, to Prometheus and to whoever reads its log. */
class MeasuringTests {
  private static final String QUERY =
      "query Secretly { papers(filter: {title: {contains: \"tell-nobody\"}}) { totalCount nodes {"
          + " claims { nodes { id } } } } }";

  @Test
  void tellsOfImportsAndOperationsAndOfNoTexts(@TempDir Path home) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(home, "--logging.structured.format.console=logstash")) {
      while (server.status("/actuator/health/readiness") != 200) {
        Thread.sleep(50);
      }
      JsonNode papers = server.answer("{ papers(first: 3) { nodes { id } } }");
      assertThat(papers.at("/extensions/statements").asInt()).isEqualTo(2);
      assertThat(server.answer("{ service { version } }").at("/extensions/statements").asInt())
          .isZero();
      server.answer(QUERY);
      server.answer("{ nothing }");

      assertThat(server.text("/actuator/prometheus").lines())
          .anyMatch(
              line -> line.startsWith("evidence_import_documents_total{") && line.endsWith(" 5.0"))
          .anyMatch(
              line ->
                  line.startsWith(
                      "evidence_operations_seconds_count{outcome=\"OK\",type=\"query\"} "))
          .anyMatch(
              line -> line.startsWith("evidence_errors_total{code=\"GRAPHQL_VALIDATION_FAILED\"} "))
          .anyMatch(line -> line.startsWith("evidence_operation_cost_sum "))
          .anyMatch(line -> line.startsWith("evidence_operation_statements_sum "))
          .anyMatch(line -> line.equals("evidence_import_queue{state=\"waiting\"} 0.0"))
          .anyMatch(line -> line.equals("evidence_import_queue{state=\"done\"} 5.0"))
          .anyMatch(line -> line.matches("evidence_search_nodes [1-9]\\d*\\.0"))
          .anyMatch(line -> line.matches("evidence_search_lag_seconds \\d.*"))
          .anyMatch(line -> line.startsWith("hikaricp_connections{"))
          .noneMatch(line -> line.contains("Secretly"));
      assertLogged(server);
    }
  }

  private static void assertLogged(ServerProcess server) {
    List<JsonNode> lines =
        server
            .output()
            .lines()
            .filter(line -> line.contains("evidence.operations"))
            .map(line -> new JsonMapper().readTree(line))
            .toList();
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.get("operation").asString()).isEqualTo("Secretly");
              assertThat(line.get("type").asString()).isEqualTo("query");
              assertThat(line.get("outcome").asString()).isEqualTo("OK");
              assertThat(line.get("document").asString()).matches("[0-9a-f]{64}");
              assertThat(line.get("cost").asInt()).isEqualTo(220);
              assertThat(line.get("statements").asInt()).isPositive();
              assertThat(line.has("milliseconds")).isTrue();
            });
    assertThat(server.output()).doesNotContain("tell-nobody");
  }
}

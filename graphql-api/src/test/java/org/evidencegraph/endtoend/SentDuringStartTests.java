package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Documents that somebody sends while the import at start goes on. */
class SentDuringStartTests {
  private static final String RUNS =
      "{ service { state } importRuns { nodes { read failed finishedAt } } }";
  private static final int SENT = 3;

  @Test
  @Timeout(300)
  void eachIsTakenOnce(@TempDir Path home) throws Exception {
    try (ServerProcess server = ServerProcess.start(home)) {
      for (int n = 1; n <= SENT; n++) {
        server.query(
            "mutation { importDocuments(input: {documents: [{name: \"%d.txt\", text: \"Rice %d.\"}]})"
                    .formatted(n, n)
                + " { importRun { id } } }");
      }
      List<JsonNode> runs = awaitEnd(server).at("/importRuns/nodes").valueStream().toList();
      assertThat(runs)
          .extracting(run -> run.get("read").asInt())
          .containsExactlyInAnyOrder(5, 1, 1, 1);
      assertThat(runs).allMatch(run -> run.get("failed").asInt() == 0);
      assertThat(server.output()).doesNotContain("until the next start");
    }
  }

  private static JsonNode awaitEnd(ServerProcess server) throws Exception {
    while (true) {
      JsonNode now = server.query(RUNS);
      boolean over =
          now.at("/importRuns/nodes")
              .valueStream()
              .noneMatch(run -> run.get("finishedAt").isNull());
      boolean busy = now.at("/service/state").asString().equals("IMPORTING");
      if (over && !busy && now.at("/importRuns/nodes").size() > SENT) {
        return now;
      }
      Thread.sleep(100);
    }
  }
}

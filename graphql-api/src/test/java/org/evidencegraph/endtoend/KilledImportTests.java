package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.evidencegraph.intake.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A process that dies in the middle of an import loses nothing but time. It dies fewer times than a
 * document is tried, so that none can be given up.
 */
class KilledImportTests {
  private static final int COPIES = 4;
  private static final int DOCUMENTS = 5 * COPIES;
  private static final int KILLS = Ledger.MOST_ATTEMPTS - 1;
  private static final String GRAPH =
      "{ service { contentHash counts { papers claims trials references concepts sourceDocuments }"
          + " } papers(first: 100) { nodes { id label citationCount } } }";

  @Test
  void graphEqualsThatOfAnUndisturbedImport(@TempDir Path folder) throws Exception {
    String option =
        "--evidence.import.folder=" + Folders.sampleCopies(folder.resolve("in"), COPIES);
    JsonNode expected = imported(folder.resolve("undisturbed"), option);
    assertThat(expected.at("/service/counts/sourceDocuments").asInt()).isEqualTo(DOCUMENTS);

    Path home = folder.resolve("killed");
    Random moments = new Random(20_261_122);
    int recorded = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      recorded += 1 + moments.nextInt(DOCUMENTS / KILLS - 1);
      killAfter(recorded, home, option);
    }
    assertThat(imported(home, option)).isEqualTo(expected);
  }

  /** Kills the import when it has recorded so many documents, the earlier runs' included. */
  private static void killAfter(int recorded, Path home, String option) throws Exception {
    try (ServerProcess server = ServerProcess.start(home, option)) {
      server.awaitDocuments(recorded);
      server.kill();
      assertThat(server.output()).contains("Importing").doesNotContain("Import done");
    }
  }

  private static JsonNode imported(Path home, String option) {
    try (RunningServer server = RunningServer.start(home, option)) {
      return server.query(GRAPH);
    }
  }
}

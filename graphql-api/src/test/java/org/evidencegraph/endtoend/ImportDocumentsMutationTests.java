package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Documents that are sent to a running server, from the request to the graph. */
@Timeout(600)
class ImportDocumentsMutationTests {
  private static final Path OPERATIONS = Path.of("src", "test", "resources", "mutations");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @TempDir Path folder;

  @Test
  void documentsAreInTheGraphOnceTheirRunIsFinished() throws Exception {
    Path home = folder.resolve("home");
    try (RunningServer server = RunningServer.start(home, "--evidence.sample=false")) {
      JsonNode run =
          imported(
              server,
              document("sent/wang.txt", Folders.sample("pubmed-wang"), "https://example.org/wang"),
              document("empty.txt", "", null),
              document("recipe.txt", "Boil the rice.", null));
      assertAsExpected(run, "import-documents");
      awaitReady(server);
      assertThat(home.resolve("inbox")).isEmptyDirectory();

      JsonNode again =
          imported(
              server,
              document("recipe.txt", "Boil the rice.", null),
              document("same.txt", Folders.sample("pubmed-wang"), null));
      assertThat(again.get("read").asInt()).isEqualTo(2);
      assertThat(names(server)).containsExactlyInAnyOrder("sent/wang.txt", "same.txt");
    }
  }

  private static List<String> names(RunningServer server) {
    return server
        .query("{ sourceDocument(by: {name: \"same.txt\"}) { names } }")
        .at("/sourceDocument/names")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /** The run is finished a moment before the server has tidied up after it. */
  private static void awaitReady(RunningServer server) throws InterruptedException {
    while (!server.query("{ service { state } }").at("/service/state").asString().equals("READY")) {
      Thread.sleep(50);
    }
  }

  private static JsonNode imported(RunningServer server, Map<?, ?>... documents) throws Exception {
    String run =
        server
            .query(operation("import-documents"), Map.of("documents", List.of(documents)))
            .at("/importDocuments/importRun/id")
            .asString();
    while (true) {
      JsonNode state = server.query(operation("import-run"), Map.of("id", run)).get("importRun");
      if (!state.get("finishedAt").isNull()) {
        ((ObjectNode) state).put("finishedAt", "some time");
        return state;
      }
      Thread.sleep(50);
    }
  }

  private static void assertAsExpected(JsonNode answer, String name) throws IOException {
    Path expected = OPERATIONS.resolve(name + ".expected.json");
    String written = JSON.writeValueAsString(answer) + "\n";
    if (Boolean.getBoolean("evidence.queries.refresh")) {
      Files.writeString(expected, written);
    }
    assertThat(expected).content().isEqualTo(written);
  }

  private static String operation(String name) throws IOException {
    return Files.readString(OPERATIONS.resolve(name + ".graphql"));
  }

  private static Map<String, Object> document(
      String name, String text, @org.jspecify.annotations.Nullable String url) {
    Map<String, Object> document = new HashMap<>(Map.of("name", name, "text", text));
    if (url != null) {
      document.put("url", url);
    }
    return document;
  }
}

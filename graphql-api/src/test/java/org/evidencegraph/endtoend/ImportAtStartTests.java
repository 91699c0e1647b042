package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which documents are in the graph after a start, and what is said of those that are of no use. */
class ImportAtStartTests {
  private static final String DOCUMENTS =
      "{ sourceDocuments(first: 100) { nodes { names documentKind url papers { totalCount }"
          + " problems { nodes { code severity message } } } } }";
  private static final String SERVICE =
      "{ service { state dataRelease contentHash counts { papers sourceDocuments } } }";

  @TempDir Path folder;

  @Test
  void recordsEveryBadFileWithWhatIsWrongAndGoesOn() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.createFile(in.resolve("1-empty.txt"));
    Files.write(in.resolve("2-noise.txt"), noise());
    writeLargeLine(in.resolve("3-large.txt"));
    String whole = Folders.sample("nature");
    Files.writeString(in.resolve("4-cut.txt"), whole.substring(0, whole.length() / 3));
    Files.writeString(in.resolve("5-recipe.txt"), "Boil the rice.\nAdd salt.\n");
    Files.writeString(in.resolve("6-good.txt"), Folders.sample("pubmed-wang"));
    Files.writeString(in.resolve("6-good.txt.url"), "https://example.org/good\n");

    try (RunningServer server =
        RunningServer.start(folder.resolve("home"), "--evidence.import.folder=" + in)) {
      JsonNode documents = server.query(DOCUMENTS).at("/sourceDocuments/nodes");
      assertThat(documents.size()).isEqualTo(6);
      assertProblem(documents, "1-empty.txt", "EMPTY");
      assertProblem(documents, "2-noise.txt", "UNDECODABLE");
      assertProblem(documents, "3-large.txt", "TOO_LARGE");
      assertProblem(documents, "5-recipe.txt", "NOT_RECOGNISED");
      assertThat(named(documents, "5-recipe.txt").get("documentKind").asString())
          .isEqualTo("NOT_A_PAPER");
      assertThat(named(documents, "4-cut.txt").at("/papers/totalCount").asInt()).isEqualTo(1);
      assertThat(named(documents, "6-good.txt").at("/papers/totalCount").asInt()).isEqualTo(1);
      assertThat(named(documents, "6-good.txt").get("url").asString())
          .isEqualTo("https://example.org/good");
      assertThat(server.query(SERVICE).at("/service/state").asString()).isEqualTo("READY");
    }
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    Path home = folder.resolve("home");
    String option = "--evidence.import.folder=" + Folders.sampleCopies(folder.resolve("in"), 1);
    JsonNode first = asked(home, SERVICE, option);
    assertThat(first.at("/service/counts/sourceDocuments").asInt()).isEqualTo(5);
    assertThat(asked(home, SERVICE, option)).isEqualTo(first);
  }

  @Test
  void startsEmptyWithoutSampleAndTakesItUpWhenAskedLater() {
    Path home = folder.resolve("home");
    JsonNode empty = asked(home, SERVICE, "--evidence.sample=false");
    assertThat(empty.at("/service/state").asString()).isEqualTo("EMPTY");
    assertThat(empty.at("/service/counts/papers").asInt()).isZero();
    JsonNode sample = asked(home, SERVICE);
    assertThat(sample.at("/service/state").asString()).isEqualTo("SAMPLE");
    assertThat(sample.at("/service/counts/sourceDocuments").asInt()).isEqualTo(5);
    assertThat(asked(home, SERVICE)).isEqualTo(sample);
  }

  private static JsonNode asked(Path home, String query, String... options) {
    try (RunningServer server = RunningServer.start(home, options)) {
      return server.query(query);
    }
  }

  private static void assertProblem(JsonNode documents, String name, String code) {
    JsonNode problems = named(documents, name).at("/problems/nodes");
    List<String> codes = problems.valueStream().map(p -> p.get("code").asString()).toList();
    assertThat(codes).as(name).contains(code);
    assertThat(problems.get(0).get("message").asString()).startsWith(name + ":");
  }

  private static JsonNode named(JsonNode documents, String name) {
    return documents
        .valueStream()
        .filter(document -> document.get("names").get(0).asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static void writeLargeLine(Path file) throws IOException {
    String million = "x".repeat(1 << 20);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (int n = 0; n < 70; n++) {
        out.write(million);
      }
    }
  }
}

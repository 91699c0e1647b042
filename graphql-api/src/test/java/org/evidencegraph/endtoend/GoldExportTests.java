package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Imports the real captures, exports the graph through the API to {@code target/gold-export} and
 * has the annotators' own scorer compare it with their annotations.
 */
class GoldExportTests {
  private static final Path EXPORT = Path.of("target", "gold-export");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern RATIO = Pattern.compile("(\\d+)/(\\d+).*");

  private static JsonNode scores = JSON.createObjectNode();

  @BeforeAll
  static void exportAndScore(@TempDir Path home) throws IOException, InterruptedException {
    Path captures = Captures.folder();
    Files.createDirectories(EXPORT);
    try (RunningServer server = RunningServer.start(home, "--evidence.import.folder=" + captures)) {
      GraphExport.Export export = GraphExport.of(server);
      for (var document : export.documents().entrySet()) {
        write(document.getKey(), document.getValue());
      }
      write("_corpus", export.corpus());
    }
    scores = score(Captures.gold(), captures);
  }

  private static void write(String name, ObjectNode node) throws IOException {
    Files.writeString(
        EXPORT.resolve(name + ".json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node));
  }

  private static JsonNode score(Path gold, Path captures) throws IOException, InterruptedException {
    Path report = EXPORT.resolveSibling("gold-score.txt");
    Path figures = EXPORT.resolveSibling("gold-score.json");
    Files.deleteIfExists(figures);
    Process scorer =
        new ProcessBuilder(
                "python3",
                gold.resolve("score.py").toString(),
                EXPORT.toString(),
                "--gold",
                gold.toString(),
                "--seeds",
                captures.toString(),
                "--json",
                figures.toString(),
                "--errors")
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    assertThat(scorer.waitFor(2, TimeUnit.MINUTES)).as("scorer ended").isTrue();
    String text = Files.readString(report, StandardCharsets.UTF_8);
    System.out.println(text.substring(0, Math.max(0, text.indexOf("\nerrors:"))));
    return JSON.readTree(Files.readString(figures));
  }

  @Test
  void readsPaperFieldsAndReferences() {
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(f1("PAPER micro")).as("paper fields").isGreaterThanOrEqualTo(0.98);
          softly.assertThat(f1("refs: entries")).as("reference entries").isEqualTo(1.0);
          softly.assertThat(f1("REFERENCES micro")).as("references").isGreaterThanOrEqualTo(0.99);
          softly
              .assertThat(f1("related works (similar, cited-by)"))
              .as("related works")
              .isEqualTo(1.0);
          softly
              .assertThat(scores.path("boilerplate leaks").asInt(-1))
              .as("boilerplate leaks")
              .isZero();
        });
  }

  @Test
  void readsSentencesAndClaims() {
    SoftAssertions.assertSoftly(
        softly -> {
          softly
              .assertThat(f1("sentences: segmentation"))
              .as("segmentation")
              .isGreaterThanOrEqualTo(0.98);
          softly.assertThat(f1("CLAIMS (all)")).as("claims").isGreaterThanOrEqualTo(0.93);
          for (String label : new String[] {"polarity", "certainty", "role"}) {
            softly
                .assertThat(ratio("claims: " + label + " acc"))
                .as(label)
                .isGreaterThanOrEqualTo(0.80);
          }
        });
  }

  @Test
  void findsEveryExplicitTrialOnceAndNoOther() {
    SoftAssertions.assertSoftly(
        softly -> {
          softly
              .assertThat(f1("TRIALS (explicit tier)"))
              .as("explicit trials")
              .isGreaterThanOrEqualTo(0.95);
          softly
              .assertThat(scores.path("trials: false nodes").asInt(-1))
              .as("false nodes")
              .isZero();
          softly
              .assertThat(scores.path("trials: split duplicates").asInt(-1))
              .as("split studies")
              .isZero();
        });
  }

  @Test
  void joinsWhatIsOnePaperAndNothingElse() {
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(f1("DUPLICATES (pairs)")).as("duplicate pairs").isEqualTo(1.0);
          softly
              .assertThat(ratio("duplicates: trap pairs merged"))
              .as("trap pairs merged")
              .isZero();
          softly.assertThat(ratio("graph totals right")).as("graph totals").isEqualTo(1.0);
        });
  }

  @Test
  void namesTheConditionsThatAnnotatorsName() throws IOException {
    ConditionScore score = new ConditionScore();
    for (Path annotated : Captures.files(Captures.gold(), ".json")) {
      Path exported = EXPORT.resolve(annotated.getFileName().toString());
      if (Files.exists(exported) && !annotated.getFileName().toString().startsWith("_")) {
        score.add(
            JSON.readTree(Files.readString(annotated)), JSON.readTree(Files.readString(exported)));
      }
    }
    System.out.println(score);
    assertThat(score.recall()).as("recall of conditions").isGreaterThanOrEqualTo(0.85);
    assertThat(score.precision()).as("precision of conditions").isGreaterThanOrEqualTo(0.80);
  }

  private static double f1(String row) {
    return scores.path(row).path("f1").asDouble(-1);
  }

  private static double ratio(String row) {
    Matcher m = RATIO.matcher(scores.path(row).asString(""));
    assertThat(m.matches()).as("%s is a ratio", row).isTrue();
    return Double.parseDouble(m.group(1)) / Double.parseDouble(m.group(2));
  }
}

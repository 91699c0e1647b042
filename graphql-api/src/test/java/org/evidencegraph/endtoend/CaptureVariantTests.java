package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.evidencegraph.importer.SampleCorpus;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same pages saved in another way give the same graph; only places move. */
class CaptureVariantTests {
  private static final String FOREIGN_BANNER =
      """
      Skip to content
      A city library portal
      Opening hours and events
      We value your privacy
      This portal stores small files on your device so that it can count visits. You may refuse them below.
      Accept all
      Reject all
      Menu

      """;
  private static final Map<String, UnaryOperator<String>> VARIANTS =
      Map.of(
          "CRLF line ends", text -> text.replace("\n", "\r\n"),
          "spaces for no-break spaces", text -> text.replace('\u00A0', ' '),
          "no-break spaces for spaces", text -> text.replace(' ', '\u00A0'),
          "no banner", CaptureVariantTests::withoutBanner,
          "a foreign banner on top", text -> FOREIGN_BANNER + text);

  /** The graphs of the pages as they were saved, by their texts. */
  private static final Map<Map<String, String>, String> AS_SAVED = new HashMap<>();

  // what stands before a page's own content: up to the end of the cookie notice, the government
  // notice or the login bar
  private static String withoutBanner(String text) {
    int end = 0;
    for (String last :
        new String[] {
          "Main Navigation\n", "cookie settings.\n\n", "Sign up for alerts\n•  RSS feed\n"
        }) {
      int at = text.indexOf(last);
      if (end == 0 && at >= 0 && at < text.length() / 4) {
        end = at + last.length();
      }
    }
    return text.substring(end);
  }

  static Stream<Named<UnaryOperator<String>>> variants() {
    return new TreeMap<>(VARIANTS).entrySet().stream().map(v -> Named.of(v.getKey(), v.getValue()));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void givesTheGraphOfTheSamplePages(UnaryOperator<String> variant, @TempDir Path work)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    SampleCorpus.samples()
        .forEach(
            d ->
                texts.put(
                    d.name(), new String(d.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
    assertSameGraph(texts, variant, work);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void givesTheGraphOfTheRealPages(UnaryOperator<String> variant, @TempDir Path work)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : Captures.files(Captures.folder())) {
      texts.put(file.getFileName().toString(), Files.readString(file));
    }
    assertSameGraph(texts, variant, work);
  }

  @Test
  void changesThePagesOfTheSample() {
    SampleCorpus.samples().stream()
        .map(d -> new String(d.bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .forEach(text -> assertThat(text).contains("\n").doesNotContain("\r"));
  }

  private static void assertSameGraph(
      Map<String, String> texts, UnaryOperator<String> variant, Path work) throws IOException {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.replaceAll((name, text) -> variant.apply(text));
    String asSaved = AS_SAVED.get(texts);
    if (asSaved == null) {
      asSaved = graph(texts, work.resolve("as-saved"));
      AS_SAVED.put(texts, asSaved);
    }
    assertThat(graph(changed, work.resolve("changed"))).isEqualTo(asSaved);
  }

  private static String graph(Map<String, String> texts, Path work) throws IOException {
    Path folder = Files.createDirectories(work.resolve("documents"));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
    try (RunningServer server =
        RunningServer.start(work.resolve("home"), "--evidence.import.folder=" + folder)) {
      GraphExport.Export export = GraphExport.of(server);
      StringBuilder all = new StringBuilder();
      export
          .documents()
          .forEach(
              (name, node) ->
                  all.append(name).append(placeless(node).toPrettyString()).append('\n'));
      return all.append(placeless(export.corpus()).toPrettyString()).toString();
    }
  }

  // ids are derived from the bytes, so they change with them; so do places
  private static JsonNode placeless(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(java.util.List.of("span", "evidenceSpans", "id", "citedPaper"));
      object.forEach(CaptureVariantTests::placeless);
    } else if (node instanceof ArrayNode array) {
      array.forEach(CaptureVariantTests::placeless);
    }
    return node;
  }
}

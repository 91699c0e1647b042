package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.evidencegraph.importer.Captures;
import org.evidencegraph.importer.record.RecordFixtures.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every record file is known to its own reader and to no other; other texts are known to none. */
class RecordRecognitionTests {

  static List<Fixture> fixtures() {
    return RecordFixtures.all();
  }

  static Stream<Captures.Capture> pages() {
    return Captures.all().stream();
  }

  private static List<String> readers(byte[] bytes) {
    Head head = new Head(Arrays.copyOf(bytes, Math.min(bytes.length, Head.BYTES)));
    return RecordFixtures.formats().stream()
        .filter(f -> f.recognise(head).isEnough())
        .map(RecordFixtures::kind)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void knowsEachFileByItsOwnReaderAlone(Fixture fixture) {
    assertThat(readers(fixture.bytes())).containsExactly(fixture.kind());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void knowsEachFileWithOtherLineEndsAndAMark(Fixture fixture) {
    String text = new Head(fixture.bytes()).text().replace("\r\n", "\n");
    byte[] other = ("\uFEFF\r\n" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    assertThat(readers(other)).containsExactly(fixture.kind());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leavesPagesToTheReadersOfPages(Captures.Capture page) {
    assertThat(readers(page.text().getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "[1, 2, 3]",
        "{\"name\": \"left-pad\", \"version\": \"1.3.0\", \"author\": \"Jane Doe\", \"keywords\":"
            + " []}",
        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"id\": \"1\"}]}",
        "[{\"id\": 1, \"title\": \"Buy milk\", \"type\": \"task\", \"done\": false}]",
        "{\"results\": [{\"id\": \"a\", \"title\": \"News\"}], \"meta\": {\"count\": 1}}",
        "{\"status\": \"ok\", \"message\": {\"text\": \"DOI missing\"}}",
        "import org.junit.Test;\n\n@Test(timeout = 10)\npublic class T { @Override void m() {} }\n",
        "@media print { a { color: red } }\n@import url(x.css);\n",
        "@article is how an entry of BibTeX begins, as in @article{key, title = {...}}.\n",
        "See TY  - JOUR for how RIS begins.\nAU  - is an author.\n",
        "%!PS-Adobe-3.0\n%%Title: A drawing\n%%Pages: 2\n",
        "%A comment of LaTeX\n\\documentclass{article}\n\\begin{document}\n",
        "<xml><records><item/></records></xml>",
        "<html><body><p>records</p></body></html>",
        "PT J is a line of no file\nAU is gold\n"
      })
  void leavesOtherTextsAlone(String text) {
    assertThat(readers(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}

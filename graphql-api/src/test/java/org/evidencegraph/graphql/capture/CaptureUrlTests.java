package org.evidencegraph.graphql.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureUrlTests {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/page",
        "  https://example.org/page \r\nsecond line",
        "\uFEFFhttps://example.org/page\n"
      })
  void takesTheFirstLine(String content) throws IOException {
    assertThat(read(content)).isEqualTo(new CaptureUrl.Known("https://example.org/page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\nhttps://example.org/second-line",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://",
        "example.org/page",
        "https://user:secret@example.org/page",
        "https://example.org/two words"
      })
  void refusesWhatIsNoWebAddressAndSaysWhere(String content) throws IOException {
    assertThat(read(content))
        .isEqualTo(
            new CaptureUrl.Refused(
                new Problem(
                    "BAD_URL",
                    Severity.WARNING,
                    "a.txt.url:1: this line is no http or https URL, or one with a user in it; the"
                        + " document is kept without a URL",
                    null)));
  }

  @Test
  void knowsNoneWithoutAFile() {
    assertThat(CaptureUrl.in(null, "a.txt.url")).isEqualTo(new CaptureUrl.Unknown());
  }

  @Test
  void tellsThatAFileIsGoneWithoutWhereItLay() {
    assertThat(CaptureUrl.in(folder.resolve("gone.url"), "gone.url"))
        .isInstanceOfSatisfying(
            CaptureUrl.Refused.class,
            refused ->
                assertThat(refused.problem().message())
                    .startsWith("gone.url: the file is there no more")
                    .doesNotContain("Exception", folder.toString()));
  }

  @Test
  void refusesALineWithoutEndRatherThanCutIt() throws IOException {
    assertThat(read("https://example.org/" + "a".repeat(CaptureUrl.MAX_BYTES)))
        .isInstanceOf(CaptureUrl.Refused.class);
  }

  private CaptureUrl read(String content) throws IOException {
    Path file = folder.resolve("a.txt.url");
    Files.writeString(file, content);
    return CaptureUrl.in(file, "a.txt.url");
  }
}

package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The README shows what the server does. */
class ReadmeTests {
  private static final Path README = Path.of("..", "README.md");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void showsTheRealAnswerToItsQuery(@TempDir Path home) throws IOException {
    String readme = Files.readString(README);
    try (RunningServer server = RunningServer.start(home)) {
      assertThat(server.answer(block(readme, "graphql")))
          .isEqualTo(JSON.readTree(block(readme, "json")));
    }
  }

  private static String block(String readme, String language) {
    Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(readme);
    assertThat(block.find()).as("a block of %s", language).isTrue();
    return block.group(1);
  }
}

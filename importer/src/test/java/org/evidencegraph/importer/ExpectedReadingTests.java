package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every capture has its expected reading beside it. After a wanted change, renew them and review
 * the difference: {@code mvn -pl importer -am test -Dtest=ExpectedReadingTests
 * -Dsurefire.failIfNoSpecifiedTests=false -Devidence.expected.refresh=true}
 */
class ExpectedReadingTests {
  private static final Path FOLDER = Path.of("src/test/resources/expected");

  static List<Captures.Capture> captures() {
    return Captures.all();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void readsWhatIsExpected(Captures.Capture capture) throws IOException {
    Path file = FOLDER.resolve(capture.kind()).resolve(capture.name().replace(".txt", ".json"));
    String read = ReadingJson.of(Captures.read(capture.text()));
    if (Boolean.getBoolean("evidence.expected.refresh")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, read);
    }
    assertThat(read).isEqualTo(Files.readString(file));
  }
}

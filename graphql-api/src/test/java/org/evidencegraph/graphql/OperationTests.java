package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation under {@code src/test/resources/queries} against its expected answer. To take
 * over what is answered now, run with {@code -Devidence.queries.refresh=true} and look at the diff.
 */
@OverSampleCorpus
class OperationTests {
  private static final Path OPERATIONS = Path.of("src", "test", "resources", "queries");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Autowired Api api;

  @TestFactory
  Stream<DynamicTest> everyOperationAnswersAsExpected() throws IOException {
    try (Stream<Path> files = Files.list(OPERATIONS)) {
      List<Path> operations =
          files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList();
      return operations.stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private void check(Path operation) throws IOException {
    String answer = JSON.writeValueAsString(api.data(Files.readString(operation))) + "\n";
    Path expected =
        OPERATIONS.resolve(
            operation.getFileName().toString().replace(".graphql", ".expected.json"));
    if (Boolean.getBoolean("evidence.queries.refresh")) {
      Files.writeString(expected, answer);
    }
    assertThat(expected).content().isEqualTo(answer);
  }
}

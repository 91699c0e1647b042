package org.evidencegraph.graphql.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTests {

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u001Bb"})
  void keepsOutsideTextOnOneLine(String text) {
    assertThat(LogLine.of(text)).isEqualTo("a?b");
  }

  @Test
  void namesTheDocumentAndTheCodeOfItsProblem() {
    DocumentImporter importer = new DocumentImporter(LanguageReading.NONE, 10);
    ImportedDocument large =
        importer.read("big\n.txt", "more than ten bytes".getBytes(StandardCharsets.UTF_8), null);
    assertThat(LogLine.ofProblems(large))
        .hasValueSatisfying(
            line -> assertThat(line).startsWith("big?.txt: larger than").endsWith("[TOO_LARGE]"));
  }
}

package org.evidencegraph.graphql.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

  private final ProgressLine line = new ProgressLine(4_000);

  @Test
  void tellsRateAndTimeLeft() {
    assertThat(line.at(Duration.ZERO, 4_000, 0, 0))
        .isEqualTo("0 of 4,000 documents, 0.0/s, 0 records");
    assertThat(line.at(Duration.ofSeconds(10), 3_000, 900, 1_234))
        .isEqualTo("1,000 of 4,000 documents, 100.0/s, 1,234 records, 30 s left");
    assertThat(line.at(Duration.ofSeconds(1_000), 3_000, 900, 1_234))
        .endsWith("1.0/s, 1,234 records, 50 min 0 s left");
    assertThat(line.at(Duration.ofSeconds(10_000), 3_000, 900, 1_234))
        .endsWith(", 8 h 20 min left");
    assertThat(line.at(Duration.ofSeconds(40), 0, 2_000, 5_000))
        .isEqualTo("4,000 of 4,000 documents, 100.0/s, 5,000 records");
  }

  @Test
  void countsWhatAnInterruptedImportLeftWaiting() {
    assertThat(line.at(Duration.ZERO, 5_000, 0, 0)).startsWith("0 of 5,000 documents");
  }

  @Test
  void countsDocumentsThatNobodySawWaiting() {
    assertThat(new ProgressLine(5).at(Duration.ofSeconds(1), 0, 5, 7))
        .isEqualTo("5 of 5 documents, 5.0/s, 7 records");
  }

  @Test
  void writesOverTheLastLineOnATerminalOnly() {
    assertThat(printed(true)).isEqualTo("\rlonger line\rshort      \n");
    assertThat(printed(false)).isEqualTo("longer line\nshort\n");
  }

  private static String printed(boolean terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] lines = {"longer line", "short"};
    int[] next = {0};
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ProgressPrinter printer = new ProgressPrinter(out, terminal, () -> lines[next[0]++])) {
      printer.print();
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

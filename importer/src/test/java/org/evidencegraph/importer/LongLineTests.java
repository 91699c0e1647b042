package org.evidencegraph.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evidencegraph.importer.Fixtures.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongLineTests {

  @Test
  void readsALineOfTwoHundredMegabytesInAProcessOfHalfAGigabyte(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LongLines.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.destroyForcibly();
    List<String> lines = Files.readAllLines(log);
    assertThat(ended).as("ends: %s", lines).isTrue();
    assertThat(lines.stream().filter(line -> line.startsWith(LongLines.DONE)))
        .as("%s", lines)
        .hasSameSizeAs(Fixtures.samples())
        .contains(
            Fixtures.samples().stream()
                .map(Fixture::toString)
                .map(LongLines.DONE::concat)
                .toArray(String[]::new));
    assertThat(process.exitValue()).isZero();
  }
}

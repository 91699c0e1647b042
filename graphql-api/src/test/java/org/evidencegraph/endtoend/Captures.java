package org.evidencegraph.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders of real input that are not part of the project; tests over them are skipped where they
 * are not given.
 */
final class Captures {
  private Captures() {}

  /** The folder of saved pages that {@code EVIDENCE_CAPTURES} names. */
  static Path folder() {
    return folder("EVIDENCE_CAPTURES", "a folder of captured pages");
  }

  /** The folder of annotations and their scorer that {@code EVIDENCE_GOLD} names. */
  static Path gold() {
    return folder("EVIDENCE_GOLD", "a folder of annotations with score.py");
  }

  private static Path folder(String variable, String what) {
    Optional<Path> given =
        Optional.ofNullable(System.getProperty(variable, System.getenv(variable))).map(Path::of);
    assumeTrue(given.isPresent(), "set " + variable + " to " + what + " to run this test");
    return given.orElseThrow().toAbsolutePath().normalize();
  }

  static List<Path> files(Path folder) {
    return files(folder, ".txt");
  }

  static List<Path> files(Path folder, String ending) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

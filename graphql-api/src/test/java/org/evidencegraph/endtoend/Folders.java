package org.evidencegraph.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evidencegraph.importer.SampleCorpus;

/** Folders to import, made of the sample corpus. */
final class Folders {
  private Folders() {}

  /**
   * Each document of the sample corpus many times, every copy with other bytes and under a name of
   * its own, so that its papers are joined across the copies.
   */
  static Path sampleCopies(Path folder, int copies) throws IOException {
    for (int copy = 1; copy <= copies; copy++) {
      for (SampleCorpus.Sample sample : SampleCorpus.samples()) {
        String text = new String(sample.bytes(), StandardCharsets.UTF_8);
        Path file = folder.resolve(copy + "/" + sample.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n".repeat(copy));
      }
    }
    return folder;
  }

  /** Text of the sample document whose name starts so. */
  static String sample(String start) {
    List<SampleCorpus.Sample> samples = SampleCorpus.samples();
    return samples.stream()
        .filter(sample -> sample.name().startsWith(start))
        .map(sample -> new String(sample.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}

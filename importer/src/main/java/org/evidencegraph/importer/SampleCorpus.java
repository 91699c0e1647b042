package org.evidencegraph.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The documents that come with the product, so that a first start shows a real graph. Their names
 * stand in an index beside them; see {@code SOURCES.md} there for what they are.
 */
public final class SampleCorpus {
  private static final String FOLDER = "/corpus/";

  private SampleCorpus() {}

  /**
   * A document of the corpus.
   *
   * @param name file name, without folder
   */
  public record Sample(String name, byte[] bytes) {}

  /** In code-point order of their names. */
  public static List<Sample> samples() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .sorted()
        .map(name -> new Sample(name, resource(name)))
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in = SampleCorpus.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FOLDER + name, e);
    }
  }
}

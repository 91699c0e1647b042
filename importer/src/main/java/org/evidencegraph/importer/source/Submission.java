package org.evidencegraph.importer.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document handed in to be read.
 *
 * @param name path relative to the import folder, with forward slashes
 * @param url where it was captured from; null where nobody said
 */
public record Submission(String name, ByteSource bytes, @Nullable String url) {
  public static Submission of(String name, byte[] bytes, @Nullable String url) {
    return new Submission(name, ByteSource.of(bytes), url);
  }

  public static Submission of(String name, Path file, @Nullable String url) {
    return new Submission(name, ByteSource.of(file), url);
  }
}

package org.evidencegraph.importer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.evidencegraph.importer.source.ByteSource;
import org.jspecify.annotations.Nullable;

/** The file {@code X.url} beside a document {@code X} says where that was captured from. */
final class UrlLine {
  static final String SUFFIX = ".url";
  private static final int MAX_BYTES = 8192;

  private UrlLine() {}

  static boolean isBeside(String name, Set<String> names) {
    return name.endsWith(SUFFIX)
        && names.contains(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** Null where the first line is no web address, or cannot be read. */
  static @Nullable String read(ByteSource file) {
    try (InputStream in = file.open()) {
      String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
      String line = text.lines().findFirst().orElse("").replace("\uFEFF", "").strip();
      return WebAddress.is(line) ? line : null;
    } catch (IOException e) {
      return null;
    }
  }
}

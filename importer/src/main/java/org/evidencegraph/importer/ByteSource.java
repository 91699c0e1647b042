package org.evidencegraph.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read from the start as often as needed, the same ones each time. */
@FunctionalInterface
public interface ByteSource {
  InputStream open() throws IOException;

  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static ByteSource of(Path file) {
    return () -> Files.newInputStream(file);
  }
}

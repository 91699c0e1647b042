package org.evidencegraph.importer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that can be read from the start as often as needed, the same ones each time. */
@FunctionalInterface
public interface ByteSource {
  InputStream open() throws IOException;

  /** The file that they are all of, for those who read here and there; empty for other bytes. */
  default Optional<Path> file() {
    return Optional.empty();
  }

  static ByteSource of(byte[] bytes) {
    return () -> new ByteArrayInputStream(bytes);
  }

  static ByteSource of(Path file) {
    return new FileBytes(file);
  }

  /** The bytes of a file. */
  record FileBytes(Path path) implements ByteSource {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public Optional<Path> file() {
      return Optional.of(path);
    }
  }
}

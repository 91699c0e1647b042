package org.evidencegraph.graphql.capture;

import java.io.IOException;
import java.io.InputStream;
import org.evidencegraph.graphql.hash.Sha256;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.SliceSink;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;

/**
 * A document that waits to be imported. Its bytes are read when asked for, and may then turn out to
 * be unreadable.
 */
public interface Capture {

  /** Relative to its place, with forward slashes. */
  String name();

  ByteSource bytes();

  CaptureUrl url();

  /**
   * Reads the document slice by slice.
   *
   * @param from how many of its records and studies need not be read again
   */
  default void read(DocumentImporter importer, int from, SliceSink slices) throws IOException {
    String url = url() instanceof CaptureUrl.Known(String known) ? known : null;
    importer.read(new Submission(name(), bytes(), url), from, slices);
  }

  /** Of the bytes, lower-case hexadecimal. */
  default String sha256() throws IOException {
    try (InputStream in = bytes().open()) {
      return Sha256.of(in);
    }
  }
}

package org.evidencegraph.importer.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.evidencegraph.importer.source.ByteSource;
import org.evidencegraph.importer.source.Submission;

/**
 * Documents behind gzip. {@link #unpacked} gives the document inside, under the same name; nothing
 * is held in memory but a buffer. A document may be compressed twice and not more often.
 */
public final class Gzip {
  private static final int DEEPEST = 2;
  private static final int BUFFER = 1 << 16;

  private Gzip() {}

  /** Whether the bytes open as gzip does. */
  public static boolean isGzip(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] start = in.readNBytes(3);
      return start.length == 3
          && (start[0] & 0xFF) == 0x1F
          && (start[1] & 0xFF) == 0x8B
          && start[2] == 8;
    }
  }

  /** The document as it was before it was compressed; the same where it was not. */
  public static Submission unpacked(Submission submission, Bounds bounds) throws IOException {
    Submission inner = submission;
    for (int depth = 0; isGzip(inner.bytes()); depth++) {
      if (depth == DEEPEST) {
        throw new ContainerException(
            "NESTED_CONTAINER", "is compressed more than twice; unpack it yourself");
      }
      ByteSource packed = inner.bytes();
      inner = new Submission(inner.name(), () -> inflate(packed, bounds), inner.url());
    }
    return inner;
  }

  private static InputStream inflate(ByteSource packed, Bounds bounds) throws IOException {
    CountedStream compressed = new CountedStream(packed.open());
    try {
      return new InflatedStream(
          new GZIPInputStream(compressed, BUFFER), bounds, compressed::count, null);
    } catch (ZipException | EOFException e) {
      compressed.close();
      throw new ContainerException(
          "DAMAGED_CONTAINER", "the gzip header is damaged; fetch the file again");
    }
  }
}

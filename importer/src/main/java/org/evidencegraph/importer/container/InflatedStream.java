package org.evidencegraph.importer.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a compressed stream, counted. Damage and going too far both end in a {@link
 * ContainerException}.
 */
final class InflatedStream extends FilterInputStream {
  private final Bounds bounds;
  private final LongSupplier compressed;
  private final @Nullable Checksum checksum;
  private long count;

  /** What an archive says of a file: its CRC-32 and length. */
  static final class Checksum {
    private final CRC32 crc = new CRC32();
    private final long expected;
    private final long length;

    Checksum(long expected, long length) {
      this.expected = expected;
      this.length = length;
    }

    void update(byte[] buffer, int from, int n) {
      crc.update(buffer, from, n);
    }

    boolean agrees(long count) {
      return crc.getValue() == expected && count == length;
    }
  }

  /**
   * @param in inflates
   * @param compressed bytes taken from the compressed file so far
   * @param checksum null where the stream checks itself
   */
  InflatedStream(
      InputStream in, Bounds bounds, LongSupplier compressed, @Nullable Checksum checksum) {
    super(in);
    this.bounds = bounds;
    this.compressed = compressed;
    this.checksum = checksum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = inflate(buffer, from, length);
    if (n > 0) {
      count += n;
      bounds.check(count, compressed.getAsLong());
    }
    check(buffer, from, n);
    return n;
  }

  private void check(byte[] buffer, int from, int n) throws ContainerException {
    if (checksum != null && n > 0) {
      checksum.update(buffer, from, n);
    }
    if (checksum != null && n < 0 && !checksum.agrees(count)) {
      throw damaged("its checksum does not agree");
    }
  }

  private int inflate(byte[] buffer, int from, int length) throws IOException {
    try {
      return in.read(buffer, from, length);
    } catch (ZipException e) {
      throw damaged("they are no valid deflate stream");
    } catch (EOFException e) {
      throw damaged("it ends early");
    }
  }

  private ContainerException damaged(String what) {
    return new ContainerException(
        "DAMAGED_CONTAINER",
        "the compressed data are damaged after %d bytes of content (%s); fetch the file again"
            .formatted(count, what));
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.min(Math.max(n, 0), 8192)];
    int skipped = buffer.length == 0 ? 0 : read(buffer, 0, buffer.length);
    return Math.max(skipped, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

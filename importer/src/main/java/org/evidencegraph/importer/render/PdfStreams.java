package org.evidencegraph.importer.render;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for deflated streams in the bytes of a PDF and unpacks each into nothing, since the library
 * unpacks them into memory before anybody can ask how long they are.
 */
final class PdfStreams {
  private static final long MOST_OF_ONE = 64L << 20;
  private static final long MOST_OF_ALL = 512L << 20;
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfStreams() {}

  static boolean inflateTooFar(byte[] bytes) {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    int at = 0;
    while (at + 8 < bytes.length) {
      int start = opens(bytes, at) ? start(bytes, at + STREAM.length) : -1;
      if (start < 0) {
        at++;
        continue;
      }
      long one = inflated(bytes, start, buffer);
      all += one;
      if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
        return true;
      }
      at = start;
    }
    return false;
  }

  private static boolean opens(byte[] bytes, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at < 3 || bytes[at - 1] != 'd'; // "endstream"
  }

  // of deflated data behind the line end; -1 where there is none
  private static int start(byte[] bytes, int after) {
    int at = after;
    while (at < bytes.length && at < after + 4 && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    boolean zlib =
        at + 1 < bytes.length
            && (bytes[at] & 0x0F) == 8
            && (((bytes[at] & 0xFF) << 8) + (bytes[at + 1] & 0xFF)) % 31 == 0;
    return zlib ? at : -1;
  }

  // what comes out may be deflated once more: then it opens like deflated data
  private static long inflated(byte[] bytes, int start, byte[] buffer) {
    Inflater outer = new Inflater();
    Inflater inner = new Inflater();
    byte[] second = new byte[buffer.length];
    try {
      outer.setInput(bytes, start, bytes.length - start);
      long count = 0;
      for (int n = outer.inflate(buffer);
          n > 0 && count <= MOST_OF_ONE;
          n = outer.inflate(buffer)) {
        count += n;
        count += again(inner, buffer, n, second, count);
      }
      return count;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      outer.end();
      inner.end();
    }
  }

  private static long again(Inflater inner, byte[] buffer, int n, byte[] second, long before) {
    long count = 0;
    try {
      inner.setInput(buffer, 0, n);
      for (int m = inner.inflate(second); m > 0; m = inner.inflate(second)) {
        count += m;
        if (before + count > MOST_OF_ONE) {
          return count;
        }
      }
    } catch (DataFormatException e) {
      return 0;
    }
    return count;
  }
}

package org.evidencegraph.importer.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a file, however they end. Of a line that is too long only the start is kept. */
public final class TextLines implements AutoCloseable {
  /** Characters of a line at most. */
  public static final int LONGEST = 1 << 20;

  private final ForgivingReader in;
  private final char[] buffer = new char[1 << 14];
  private int at;
  private int end;
  private int number;
  private boolean cut;
  private boolean skipLineFeed;

  /** Takes the stream over. */
  public TextLines(InputStream bytes) throws IOException {
    this.in = ForgivingReader.open(bytes, null);
  }

  /** Without its end; null behind the last line. */
  public @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    cut = false;
    int c = skipLineFeed ? afterReturn() : character();
    if (c < 0) {
      return null;
    }
    number++;
    while (c >= 0 && c != '\n' && c != '\r') {
      if (line.length() < LONGEST) {
        line.append((char) c);
      } else {
        cut = true;
      }
      c = character();
    }
    skipLineFeed = c == '\r';
    return line.toString();
  }

  private int afterReturn() throws IOException {
    int c = character();
    return c == '\n' ? character() : c;
  }

  private int character() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(buffer, 0, buffer.length));
      at = 0;
      if (end == 0) {
        return -1;
      }
    }
    return buffer[at++];
  }

  /** Of the line that came last, from 1. */
  public int number() {
    return number;
  }

  /** Whether the line that came last was too long. */
  public boolean cut() {
    return cut;
  }

  /** See {@link ForgivingReader#complaint()}. */
  public Optional<String> complaint() {
    return in.complaint();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

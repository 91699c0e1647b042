package org.evidencegraph.importer.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Characters of a file of any size, whatever charset it claims to be in: UTF-16 where its first
 * bytes show it; else UTF-8 in which bytes that are none are windows-1252, so that a file of either
 * or of both reads right. Another charset is believed where it is declared. The byte order mark is
 * dropped.
 */
public final class ForgivingReader extends Reader {
  private static final Set<String> ONE_OF_BOTH =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LONGEST_CHARACTER = 4;
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final @Nullable String declared;
  private final @Nullable Reader other;
  private final byte[] bytes = new byte[1 << 15];
  private int at;
  private int end;
  private boolean ended;
  private int pending = -1;
  private long strangers;
  private long lost;
  private long sequences;

  private ForgivingReader(InputStream in, @Nullable String declared, @Nullable Charset other) {
    this.in = in;
    this.declared = declared;
    this.other = other == null ? null : decoding(in, other);
  }

  private static Reader decoding(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /**
   * @param declared the charset's name that the file gives; null where it gives none
   */
  public static ForgivingReader open(InputStream bytes, @Nullable String declared)
      throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, LONGEST_CHARACTER);
    byte[] first = in.readNBytes(LONGEST_CHARACTER);
    int mark = mark(first);
    in.unread(first, mark, first.length - mark);
    Charset wide = wide(first);
    return new ForgivingReader(in, declared, wide != null ? wide : believed(declared));
  }

  private static int mark(byte[] first) {
    if (starts(first, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(first, 0xFF, 0xFE) || starts(first, 0xFE, 0xFF) ? 2 : 0;
  }

  private static @Nullable Charset wide(byte[] first) {
    boolean big = starts(first, 0xFE, 0xFF) || starts(first, 0, '<') || starts(first, 0, '\n');
    boolean little = starts(first, 0xFF, 0xFE) || starts(first, '<', 0) || starts(first, '\n', 0);
    if (big) {
      return StandardCharsets.UTF_16BE;
    }
    return little ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  // the first bytes would have shown UTF-16
  private static @Nullable Charset believed(@Nullable String declared) {
    Charset charset = declared == null ? null : known(declared);
    return charset == null || ONE_OF_BOTH.contains(charset.name()) ? null : charset;
  }

  private static @Nullable Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (other != null) {
      int read = other.read(buffer, offset, length);
      for (int i = 0; i < read; i++) {
        lost += buffer[offset + i] == REPLACEMENT ? 1 : 0;
      }
      return read;
    }
    int count = 0;
    while (count < length) {
      int c = next();
      if (c < 0) {
        return count == 0 ? -1 : count;
      }
      buffer[offset + count++] = (char) c;
      if (count > 0 && at == end && pending < 0) {
        return count;
      }
    }
    return count;
  }

  private int next() throws IOException {
    if (pending >= 0) {
      int low = pending;
      pending = -1;
      return low;
    }
    if (end - at < LONGEST_CHARACTER && !ended) {
      fill();
    }
    if (at == end) {
      return -1;
    }
    int first = bytes[at] & 0xFF;
    if (first < 0x80) {
      at++;
      return first;
    }
    return beyondAscii(first);
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    int read = in.read(bytes, end, bytes.length - end);
    ended = read < 0;
    end += Math.max(read, 0);
    while (end < LONGEST_CHARACTER && !ended) {
      read = in.read(bytes, end, bytes.length - end);
      ended = read < 0;
      end += Math.max(read, 0);
    }
  }

  private int beyondAscii(int first) {
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    int code = first >= 0xC2 && first <= 0xF4 ? code(first, length) : -1;
    if (code < 0) {
      strangers++;
      return new String(bytes, at++, 1, WINDOWS).charAt(0);
    }
    at += length;
    sequences++;
    if (code < 0x10000) {
      return code;
    }
    pending = Character.lowSurrogate(code);
    return Character.highSurrogate(code);
  }

  // -1 where the bytes are no character of UTF-8
  private int code(int first, int length) {
    if (at + length > end) {
      return -1;
    }
    int code = first & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = bytes[at + i] & 0xFF;
      if ((next & 0xC0) != 0x80) {
        return -1;
      }
      code = code << 6 | next & 0x3F;
    }
    boolean shortest = length == 2 || code >= (length == 3 ? 0x800 : 0x10000);
    boolean real = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return shortest && real ? code : -1;
  }

  /** What was wrong with the bytes read so far; empty where nothing was. */
  public Optional<String> complaint() {
    Charset charset = declared == null ? StandardCharsets.UTF_8 : known(declared);
    if (charset == null) {
      return Optional.of("the charset \"" + declared + "\" is not known; read as UTF-8");
    }
    if (lost > 0) {
      return Optional.of(lost + " characters are not in the file's charset; shown as U+FFFD");
    }
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    if (strangers > 0 && (utf8 || sequences > 0)) {
      return Optional.of(strangers + " bytes are not UTF-8; read as windows-1252");
    }
    if (sequences > 0 && !utf8) {
      return Optional.of("declared as " + charset + ", but it is UTF-8; read as that");
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

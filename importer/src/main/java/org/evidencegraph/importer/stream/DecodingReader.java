package org.evidencegraph.importer.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8, or UTF-16 behind its mark. Bytes that are no UTF-8 are read as windows-1252, which is what
 * they nearly always are, and counted.
 */
public final class DecodingReader extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(SIZE);
  private final CharBuffer chars = CharBuffer.allocate(SIZE);
  private final CharsetDecoder decoder;
  private final boolean isUtf8;
  private boolean ended;
  private long replaced;

  /** Takes the stream over and closes it. */
  public DecodingReader(InputStream in) throws IOException {
    this.in = in;
    bytes.put(in.readNBytes(3)).flip();
    Charset charset = charset();
    this.isUtf8 = charset == StandardCharsets.UTF_8;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    chars.flip();
  }

  // steps over the mark
  private Charset charset() {
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    } else if (startsWith(0xFF, 0xFE)) {
      bytes.position(2);
      return StandardCharsets.UTF_16LE;
    } else if (startsWith(0xFE, 0xFF)) {
      bytes.position(2);
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private boolean startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.limit() <= i || (bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes were no text of the file's encoding so far. */
  public long replaced() {
    return replaced;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decode() throws IOException {
    fill();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, ended);
    if (result.isError()) {
      replace(result.length());
    } else if (ended && bytes.hasRemaining() && result.isUnderflow()) {
      replace(bytes.remaining());
    }
    chars.flip();
  }

  private void fill() throws IOException {
    bytes.compact();
    while (!ended && bytes.position() < SIZE / 2) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + count);
      }
    }
    bytes.flip();
  }

  private void replace(int count) {
    replaced += count;
    byte[] odd = new byte[count];
    bytes.get(odd);
    String text = isUtf8 ? new String(odd, WINDOWS) : "\uFFFD";
    if (chars.remaining() >= text.length()) {
      chars.put(text);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

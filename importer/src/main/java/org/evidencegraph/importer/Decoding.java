package org.evidencegraph.importer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What became of a document's bytes: text, or the place where they stop being text. */
sealed interface Decoding {

  /** Text without its byte order mark. */
  record Text(String content, String charset) implements Decoding {}

  /**
   * No text.
   *
   * @param offset of the first byte that is none
   */
  record Failed(long offset, String reason) implements Decoding {}

  /** Strict UTF-8, or UTF-16 behind a byte order mark, or windows-1252 where it reads like text. */
  static Decoding of(byte[] bytes) {
    Decoding decoded = decode(bytes);
    if (decoded instanceof Text text) {
      int nul = text.content().indexOf('\0');
      return nul < 0
          ? text
          : new Failed(nulOffset(bytes, text), "the character U+0000; this is no text");
    }
    return decoded;
  }

  private static Decoding decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    Decoding utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    return utf8 instanceof Failed && looksLikeWindows(bytes)
        ? new Text(new String(bytes, Charset.forName("windows-1252")), "windows-1252")
        : utf8;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoding strict(byte[] bytes, int from, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    return result.isError()
        ? new Failed(
            in.position(),
            "this is neither " + charset.name() + " nor another text that can be read")
        : new Text(out.flip().toString(), charset.name());
  }

  // few bytes beyond ASCII, each a letter or mark of that charset, no controls, and no UTF-8 among
  // them
  private static boolean looksLikeWindows(byte[] bytes) {
    int high = 0;
    int sequences = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || isUndefined(b)) {
        return false;
      }
      high += b >= 0x80 ? 1 : 0;
      sequences += b >= 0xC2 && b < 0xF5 && isContinuation(bytes, i + 1) ? 1 : 0;
    }
    return high * 10L <= bytes.length && sequences * 4L <= high;
  }

  private static boolean isUndefined(int b) {
    return b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D || b == 0x7F;
  }

  private static boolean isContinuation(byte[] bytes, int i) {
    return i < bytes.length && (bytes[i] & 0xC0) == 0x80;
  }

  private static long nulOffset(byte[] bytes, Text text) {
    int width = text.charset().startsWith("UTF-16") ? 2 : 1;
    for (int i = width == 2 ? 2 : 0; i + width <= bytes.length; i += width) {
      if (bytes[i] == 0 && (width == 1 || bytes[i + 1] == 0)) {
        return i;
      }
    }
    return 0;
  }

  /** {@code text/html} where it opens like a page's source, else {@code text/plain}. */
  static String mediaType(String content) {
    String head = content.substring(0, Math.min(content.length(), 200)).stripLeading();
    boolean html =
        head.regionMatches(true, 0, "<!doctype html", 0, 14)
            || head.regionMatches(true, 0, "<html", 0, 5);
    return html ? "text/html" : "text/plain";
  }
}

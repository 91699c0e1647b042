package org.evidencegraph.importer.render;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of bytes taken for text: text, or the place where they stop being text. */
sealed interface Decoding {
  /** Switches between ASCII and Japanese, all in seven bits. */
  Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

  /** Opens every Japanese passage in it. */
  String JAPANESE = "\u001B$B";

  /** Text without its byte order mark. */
  record Text(String content, String charset) implements Decoding {}

  /**
   * No text.
   *
   * @param offset of the first byte that is none
   */
  record Failed(long offset, String reason) implements Decoding {
    Rendering.None rendering(String mediaType) {
      return new Rendering.None(mediaType, "UNDECODABLE", "byte " + offset + ": " + reason);
    }
  }

  /**
   * By byte order mark; UTF-16 and UTF-32 without one where every other byte is zero; strict UTF-8;
   * the declared charset; and last by a guess that has to be a good one.
   *
   * @param declared by the document itself; null where it says nothing
   */
  static Decoding of(byte[] bytes, @Nullable Charset declared) {
    Decoding decoded = decode(bytes, declared);
    if (decoded instanceof Text text) {
      int nul = text.content().indexOf('\0');
      return nul < 0
          ? text
          : new Failed(nulOffset(bytes, text), "the character U+0000; this is no text");
    }
    return decoded;
  }

  private static Decoding decode(byte[] bytes, @Nullable Charset declared) {
    Optional<ByteOrder> order = ByteOrder.of(bytes);
    if (order.isPresent()) {
      return strict(bytes, order.get().mark(), order.get().charset());
    }
    Decoding utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8 instanceof Text text) {
      return text.content().contains(JAPANESE)
              && strict(bytes, 0, ISO_2022_JP) instanceof Text shifted
          ? shifted
          : utf8;
    }
    if (declared != null
        && strict(bytes, 0, declared) instanceof Text text
        && !CharsetGuess.hasControls(text.content())) {
      return text;
    }
    return CharsetGuess.of(bytes).map(charset -> strict(bytes, 0, charset)).orElse(utf8);
  }

  /**
   * An encoding whose units are wider than a byte.
   *
   * @param mark length of the byte order mark
   */
  record ByteOrder(Charset charset, int mark) {
    private static final int SAMPLE = 1 << 14;

    static Optional<ByteOrder> of(byte[] bytes) {
      for (Mark mark : MARKS) {
        if (startsWith(bytes, mark.bytes())) {
          return Optional.of(new ByteOrder(mark.charset(), mark.bytes().length));
        }
      }
      return Optional.ofNullable(unmarked(bytes)).map(charset -> new ByteOrder(charset, 0));
    }

    /** An encoding and the bytes it opens with; the longer ones go first. */
    private record Mark(Charset charset, int... bytes) {}

    private static final List<Mark> MARKS =
        List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_32LE, 0xFF, 0xFE, 0, 0),
            new Mark(StandardCharsets.UTF_32BE, 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private static boolean startsWith(byte[] bytes, int... mark) {
      for (int i = 0; i < mark.length; i++) {
        if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
          return false;
        }
      }
      return true;
    }

    // most text has many characters below U+0100: their other bytes are zero, at the same places
    private static @Nullable Charset unmarked(byte[] bytes) {
      int n = Math.min(bytes.length, SAMPLE) / 4 * 4;
      int[] zeros = new int[4];
      for (int i = 0; i < n; i++) {
        zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
      }
      int quarter = n / 4;
      if (n < 8 || zeros[0] + zeros[1] + zeros[2] + zeros[3] < quarter) {
        return null;
      }
      if (zeros[2] + zeros[3] == 2 * quarter && zeros[0] == 0) {
        return StandardCharsets.UTF_32LE;
      }
      if (zeros[0] + zeros[1] == 2 * quarter && zeros[3] == 0) {
        return StandardCharsets.UTF_32BE;
      }
      if (zeros[0] + zeros[2] == 0) {
        return StandardCharsets.UTF_16LE;
      }
      return zeros[1] + zeros[3] == 0 ? StandardCharsets.UTF_16BE : null;
    }
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

  private static long nulOffset(byte[] bytes, Text text) {
    int width =
        text.charset().startsWith("UTF-16") ? 2 : text.charset().startsWith("UTF-32") ? 4 : 1;
    for (int i = 0; i + width <= bytes.length; i += width) {
      if (isZero(bytes, i, width)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isZero(byte[] bytes, int from, int width) {
    for (int i = from; i < from + width; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}

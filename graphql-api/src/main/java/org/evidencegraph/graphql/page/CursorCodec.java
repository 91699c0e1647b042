package org.evidencegraph.graphql.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.page.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Cursors as opaque text, in base64url without padding: a version byte, then the order and the sort
 * values, each as length and UTF-8. Whatever a client sends is read without failing.
 */
public final class CursorCodec {
  private static final byte VERSION = 1;
  private static final int LONGEST = 4_000;

  private CursorCodec() {}

  public static String encode(Cursor cursor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    write(bytes, cursor.order());
    cursor.position().forEach(part -> write(bytes, part));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Empty for anything that [#encode] did not write. */
  public static Optional<Cursor> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      return bytes.hasRemaining() && bytes.get() == VERSION ? read(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Cursor> read(ByteBuffer bytes) {
    List<String> parts = new ArrayList<>();
    while (bytes.hasRemaining()) {
      String part = part(bytes);
      if (part == null) {
        return Optional.empty();
      }
      parts.add(part);
    }
    return parts.size() < 2
        ? Optional.empty()
        : Optional.of(new Cursor(parts.getFirst(), parts.subList(1, parts.size())));
  }

  private static void write(ByteArrayOutputStream bytes, String part) {
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    int length = utf8.length;
    while (length > 0x7f) {
      bytes.write(length & 0x7f | 0x80);
      length >>>= 7;
    }
    bytes.write(length);
    bytes.writeBytes(utf8);
  }

  private static @Nullable String part(ByteBuffer bytes) {
    int length = length(bytes);
    if (length < 0 || length > bytes.remaining()) {
      return null;
    }
    ByteBuffer utf8 = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  // Seven bits a byte, lowest first, two bytes at most; -1 where that is not what stands here.
  private static int length(ByteBuffer bytes) {
    int low = bytes.get();
    if (low >= 0) {
      return low;
    }
    int high = bytes.hasRemaining() ? bytes.get() : -1;
    return high < 0 ? -1 : high << 7 | low & 0x7f;
  }
}

package org.evidencegraph.graphql.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file below a folder, with forward slashes. A path as text has lost what the locale
 * of the process cannot show; its URI has each byte. They are read as UTF-8, and where they are
 * none as windows-1252, which older systems wrote.
 */
final class FileName {

  private static final Charset OLDER = Charset.forName("windows-1252");

  private FileName() {}

  static String of(Path folder, Path file) {
    StringBuilder name = new StringBuilder();
    for (Path part : folder.relativize(file)) {
      name.append(name.isEmpty() ? "" : "/").append(last(part));
    }
    return name.toString();
  }

  private static String last(Path part) {
    if (part.toString().isEmpty()) {
      return "";
    }
    String raw = part.toUri().getRawPath();
    String whole = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return decoded(bytes(whole.substring(whole.lastIndexOf('/') + 1)));
  }

  private static byte[] bytes(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < escaped.length(); at++) {
      if (escaped.charAt(at) == '%') {
        bytes.write(Integer.parseInt(escaped, at + 1, at + 3, 16));
        at += 2;
      } else {
        bytes.writeBytes(escaped.substring(at, at + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OLDER);
    }
  }
}

package org.evidencegraph.importer.record;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of a file, as each format looks at it to tell whether the file is of its kind. */
public final class Head {
  public static final int BYTES = 1 << 16;

  private final String text;

  /**
   * @param bytes at most {@link #BYTES} of them
   */
  public Head(byte[] bytes) {
    String decoded = new String(bytes, charset(bytes));
    this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /**
   * As text, without byte order mark: UTF-16 behind its mark, else UTF-8; bytes that are neither
   * become U+FFFD.
   */
  public String text() {
    return text;
  }

  /**
   * Looks for what a format begins with among the first characters only; line ends count as in the
   * whole text.
   */
  public Matcher among(Pattern pattern, int first) {
    return pattern
        .matcher(text)
        .region(0, Math.min(text.length(), first))
        .useAnchoringBounds(false)
        .useTransparentBounds(true);
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}

package org.evidencegraph.importer.record;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The start of a file.
 *
 * @param bytes at most {@link #BYTES} of them
 */
public record Head(byte[] bytes) {
  public static final int BYTES = 1 << 16;

  /**
   * As text, without byte order mark: UTF-16 behind its mark, else UTF-8; bytes that are neither
   * become U+FFFD.
   */
  public String text() {
    String text = new String(bytes, charset());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Charset charset() {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}

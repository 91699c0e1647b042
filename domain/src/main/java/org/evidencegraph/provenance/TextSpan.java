package org.evidencegraph.provenance;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A place in a source document's content.
 *
 * @param start first UTF-16 code unit, so that a browser can slice the text unchanged
 * @param end one past the last; never before start
 * @param check CRC-32 of the text that was read there, to tell whether the quote still matches
 */
public record TextSpan(SourceDocumentId document, int start, int end, int check) {
  public TextSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " runs backwards");
    }
  }

  public static TextSpan of(SourceDocumentId document, String content, int start, int end) {
    return new TextSpan(document, start, end, check(content.substring(start, end)));
  }

  /** The same text, standing further down by so many code units. */
  public TextSpan moved(int by) {
    return new TextSpan(document, Math.addExact(start, by), Math.addExact(end, by), check);
  }

  /** The text at this place; empty where the content is shorter than that. */
  public String in(String content) {
    return content.substring(Math.min(start, content.length()), Math.min(end, content.length()));
  }

  /** Whether the content still reads at this place what was read there. */
  public boolean verifiedBy(String content) {
    return end <= content.length() && check(in(content)) == check;
  }

  /** Local address for keys: {@code 836-961}. */
  public String address() {
    return start + "-" + end;
  }

  private static int check(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_16BE));
    return (int) crc.getValue();
  }
}

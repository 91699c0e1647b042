package org.evidencegraph.importer.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;

/**
 * A document's content with line ends, blanks and composed characters made alike, and a map back to
 * where each character stood. The only place that folds: CRLF and CR become LF, every kind of blank
 * becomes a space, letters with separate accents become one character, soft hyphens, zero-width
 * characters and a byte order mark vanish. Offsets of this view never leave the importer; {@link
 * #span} gives the place in the content.
 */
public final class FoldedText {
  private static final Pattern LINE_END = Pattern.compile("(?<=[-\u2010-\u2015/])[ \t]*\n\\s*");
  private static final Pattern SPACED_DASH =
      Pattern.compile("(?<=\\s[-\u2010-\u2015/])[ \t]*\n\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final SourceDocumentId document;
  private final String content;
  private final String text;
  private final int[]
      starts; // starts[i]: where text[i] begins in content; starts[length]: end of content

  private FoldedText(SourceDocumentId document, String content, String text, int[] starts) {
    this.document = document;
    this.content = content;
    this.text = text;
    this.starts = starts;
  }

  public static FoldedText of(SourceDocumentId document, String content) {
    Folding folding = new Folding(content);
    folding.run();
    return new FoldedText(
        document,
        content,
        folding.out.toString(),
        Arrays.copyOf(folding.starts, folding.out.length() + 1));
  }

  public SourceDocumentId document() {
    return document;
  }

  /** The exact text of the document. */
  public String content() {
    return content;
  }

  /** The folded view: lines end in LF, the only blanks besides it are spaces. */
  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** Where a half-open range of the folded view stands in the content. */
  public TextSpan span(int start, int end) {
    int from = starts[start];
    int to = end == start ? from : starts[end - 1] + width(end - 1);
    return TextSpan.of(document, content, from, to);
  }

  // characters that vanished after the last one of a range do not belong to it
  private int width(int index) {
    int next = starts[index + 1];
    int from = starts[index];
    while (next > from + 1 && Folding.vanishes(content.charAt(next - 1))) {
      next--;
    }
    return next - from;
  }

  /**
   * The value printed in a range: runs of blanks are one space, and a line that ends in a hyphen,
   * dash or slash goes on without one and keeps its mark; a dash between blanks keeps them.
   */
  public String value(int start, int end) {
    return unwrap(text.substring(start, end));
  }

  /** Undoes the wrapping of a piece of folded text; see {@link #value}. */
  public static String unwrap(String piece) {
    String joined = SPACED_DASH.matcher(piece).replaceAll(" ");
    joined = LINE_END.matcher(joined).replaceAll("");
    return BLANKS.matcher(joined).replaceAll(" ").strip();
  }

  private static final class Folding {
    private final String content;
    private final StringBuilder out;
    private int[] starts;

    Folding(String content) {
      this.content = content;
      this.out = new StringBuilder(content.length());
      this.starts = new int[content.length() + 1];
    }

    void run() {
      int i = 0;
      while (i < content.length()) {
        i = one(i);
      }
      mark(out.length(), content.length());
    }

    private int one(int i) {
      char c = content.charAt(i);
      if (c == '\r') {
        put('\n', i);
        return i + 1 < content.length() && content.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
      if (vanishes(c)) {
        return i + 1;
      }
      int next = i + 1;
      while (next < content.length()
          && Character.getType(content.charAt(next)) == Character.NON_SPACING_MARK) {
        next++;
      }
      if (next > i + 1) {
        composed(i, next);
      } else {
        put(c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c)) ? blank(c) : c, i);
      }
      return next;
    }

    private void composed(int from, int to) {
      String whole = Normalizer.normalize(content.substring(from, to), Normalizer.Form.NFC);
      for (int k = 0; k < whole.length(); k++) {
        put(whole.charAt(k), from);
      }
    }

    // form feed, line and paragraph separators end a line
    private static char blank(char c) {
      return c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085' ? '\n' : ' ';
    }

    static boolean vanishes(char c) {
      return c == '\u00AD'
          || c == '\u200B'
          || c == '\u200C'
          || c == '\u200D'
          || c == '\u2060'
          || c == '\uFEFF';
    }

    private void put(char c, int at) {
      mark(out.length(), at);
      out.append(c);
    }

    private void mark(int index, int at) {
      if (index >= starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[index] = at;
    }
  }
}

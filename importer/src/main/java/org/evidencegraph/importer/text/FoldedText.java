package org.evidencegraph.importer.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;

/**
 * A document's content with line ends, blanks and composed characters made alike, and a map back to
 * where each character stood. The only place that folds: CRLF and CR become LF, every kind of blank
 * becomes a space, as do the bars of a printed table, letters with separate accents become one
 * character, ligatures become their letters, soft hyphens, zero-width characters and a byte order
 * mark vanish. Offsets of this view never leave the importer; {@link #span} gives the place in the
 * content.
 */
public final class FoldedText {
  private final SourceDocumentId document;
  private final String content;
  private final String text;
  private final Shifts shifts;
  private final int base;

  private FoldedText(
      SourceDocumentId document, String content, String text, Shifts shifts, int base) {
    this.document = document;
    this.content = content;
    this.text = text;
    this.shifts = shifts;
    this.base = base;
  }

  public static FoldedText of(SourceDocumentId document, String content) {
    return of(document, content, 0);
  }

  /**
   * A part of a document's content.
   *
   * @param base where the part begins in the content of the document
   */
  public static FoldedText of(SourceDocumentId document, String part, int base) {
    Folding folding = new Folding(part);
    folding.run();
    return new FoldedText(document, part, folding.out.toString(), folding.shifts, base);
  }

  /** With the breaks of hard-wrapped text undone: paragraphs are one line again. */
  public FoldedText unwrapped() {
    return new FoldedText(document, content, HardWrap.undo(text), shifts, base);
  }

  public SourceDocumentId document() {
    return document;
  }

  /** The exact text of the document, or of the part that this is a view of. */
  public String content() {
    return content;
  }

  /** The folded view: lines end in LF, the only blanks besides it are spaces. */
  public String text() {
    return text;
  }

  /** Whether a blank of the folded view parts the cells of a table: a tab, or a bar. */
  public boolean isTab(int index) {
    char printed = text.charAt(index) == ' ' ? content.charAt(origin(index)) : ' ';
    return printed == '\t' || printed == '|';
  }

  public int length() {
    return text.length();
  }

  /** Where a half-open range of the folded view stands in the content. */
  public TextSpan span(int start, int end) {
    int from = origin(start);
    int to = end == start ? from : Math.max(from, close(end));
    return TextSpan.of(document, content, from, to).moved(base);
  }

  /**
   * Index in the folded view of a character of the content, or of the next one that did not vanish.
   *
   * @param origin in the content that this is a view of
   */
  public int index(int origin) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (origin(middle) < origin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int origin(int index) {
    return index >= text.length() ? content.length() : shifts.origin(index);
  }

  // characters that vanished after the last one of a range do not belong to it
  private int close(int end) {
    int from = origin(end - 1);
    int next = Math.max(origin(end), from + 1);
    while (next > from + 1 && Folding.vanishes(content.charAt(next - 1))) {
      next--;
    }
    return next;
  }

  /**
   * The value printed in a range: runs of blanks are one space, and a line that ends in a hyphen,
   * dash or slash goes on without one and keeps its mark; a dash between blanks keeps them.
   */
  public String value(int start, int end) {
    return Piece.of(this, start, end).value();
  }

  /** Undoes the wrapping of a piece of folded text; see {@link #value}. */
  public static String unwrap(String piece) {
    return Piece.unwrap(piece);
  }

  /** Where the distance between a folded index and its place in the content changes. */
  private static final class Shifts {
    private int[] at = new int[16];
    private int[] shift = new int[16];
    private int count = 1;

    void note(int index, int origin) {
      if (shift[count - 1] == origin - index) {
        return;
      }
      if (count == at.length) {
        at = Arrays.copyOf(at, count * 2);
        shift = Arrays.copyOf(shift, count * 2);
      }
      at[count] = index;
      shift[count] = origin - index;
      count++;
    }

    int origin(int index) {
      int found = Arrays.binarySearch(at, 0, count, index);
      int last = found >= 0 ? lastOf(found) : -found - 2;
      return index + shift[last];
    }

    private int lastOf(int found) {
      int last = found;
      while (last + 1 < count && at[last + 1] == at[found]) {
        last++;
      }
      return last;
    }
  }

  private static final class Folding {
    // enough for every script; longer runs of marks are cut, so that composing stays linear
    private static final int MOST_MARKS = 30;

    private static final int LONGEST_ROW = 4_000;
    private static final Pattern RULE = Pattern.compile("[|:-]*(?:-{3}[|:]|[|:]-{3})[|: -]*");

    private final String content;
    private final StringBuilder out;
    private final Shifts shifts = new Shifts();
    private boolean row;
    private boolean ruled;

    Folding(String content) {
      this.content = content;
      this.out = new StringBuilder(content.length());
    }

    void run() {
      int i = 0;
      while (i < content.length()) {
        row = i == 0 || endsLine(content.charAt(i - 1)) ? isRow(i) : row;
        i = one(i);
      }
    }

    private static boolean endsLine(char c) {
      return c == '\n' || c == '\r';
    }

    // "| Volume | 12 |", "Volume: | 12 |" and the "---|---|" below: the row of a table
    private boolean isRow(int from) {
      int end = from;
      while (end < content.length() && end - from < LONGEST_ROW && !endsLine(content.charAt(end))) {
        end++;
      }
      String line = content.substring(from, end).replace('\u00A0', ' ').strip();
      ruled = !line.isEmpty() && RULE.matcher(line).matches();
      return ruled || line.startsWith("| ") || line.endsWith(" |") || line.equals("|");
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
      int next = afterMarks(i + 1);
      if (next > i + 1) {
        composed(i, next);
      } else if (isLigature(c)) {
        Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
            .chars()
            .forEach(l -> put((char) l, i));
      } else {
        put(isBlank(c) ? blank(c) : isBar(c) ? ' ' : c, i);
      }
      return next;
    }

    private int afterMarks(int from) {
      int next = from;
      while (next < content.length()
          && next - from < MOST_MARKS
          && content.charAt(next) >= '\u0300'
          && Character.getType(content.charAt(next)) == Character.NON_SPACING_MARK) {
        next++;
      }
      return next;
    }

    private void composed(int from, int to) {
      String whole = Normalizer.normalize(content.substring(from, to), Normalizer.Form.NFC);
      for (int k = 0; k < whole.length(); k++) {
        put(whole.charAt(k), from);
      }
    }

    // letters that a print sets as one: "fi", "ffl"
    private static boolean isLigature(char c) {
      return c >= '\uFB00' && c <= '\uFB06';
    }

    private static boolean isBlank(char c) {
      return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');
    }

    private boolean isBar(char c) {
      return row && (c == '|' || ruled && (c == '-' || c == ':'));
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
      shifts.note(out.length(), at);
      out.append(c);
    }
  }
}

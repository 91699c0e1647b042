package org.evidencegraph.importer.text;

import java.util.Arrays;
import org.evidencegraph.provenance.TextSpan;

/**
 * The value printed in a range of the folded view, wrapping undone, with the way back for every
 * character of it. Parsers look at {@link #value()}; what they find is placed by {@link #span}.
 */
public final class Piece {
  private final FoldedText text;
  private final String value;
  private final int[] at; // folded index of every character of the value

  private Piece(FoldedText text, String value, int[] at) {
    this.text = text;
    this.value = value;
    this.at = at;
  }

  /** Blanks at both ends do not belong to it. */
  public static Piece of(FoldedText text, int start, int end) {
    Unwrapping unwrapping = new Unwrapping(text.text(), start, end);
    String value = unwrapping.run();
    return new Piece(text, value, Arrays.copyOf(unwrapping.at, value.length()));
  }

  static String unwrap(String piece) {
    return new Unwrapping(piece, 0, piece.length()).run();
  }

  /** Runs of blanks are one space; a line that ends in a hyphen, dash or slash joins the next. */
  public String value() {
    return value;
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /** Folded index of a character of the value. */
  public int start(int index) {
    return at[index];
  }

  /** Folded index after the character before the given one. */
  public int end(int index) {
    return at[index - 1] + 1;
  }

  /** Folded index of the first character; the piece is not empty. */
  public int start() {
    return start(0);
  }

  /** Folded index after the last character; the piece is not empty. */
  public int end() {
    return end(value.length());
  }

  /** Without the full stop at its end; dots of an omission stay. */
  public Piece withoutStop() {
    boolean stop = value.endsWith(".") && !value.endsWith("..");
    return stop ? part(0, value.length() - 1) : this;
  }

  /** Part of the value, without the blanks at its ends. */
  public Piece part(int from, int to) {
    int a = from;
    int b = to;
    while (a < b && value.charAt(a) == ' ') {
      a++;
    }
    while (b > a && value.charAt(b - 1) == ' ') {
      b--;
    }
    return new Piece(text, value.substring(a, b), Arrays.copyOfRange(at, a, b));
  }

  /** Place in the content of a part that is not empty. */
  public TextSpan span(int from, int to) {
    return text.span(start(from), end(to));
  }

  /** Place in the content; the piece is not empty. */
  public TextSpan span() {
    return text.span(start(), end());
  }

  private static final class Unwrapping {
    private final String source;
    private final int end;
    private final StringBuilder out = new StringBuilder();
    private int next;
    private int[] at = new int[64];

    Unwrapping(String source, int start, int end) {
      this.source = source;
      this.end = end;
      this.next = start;
    }

    String run() {
      while (next < end) {
        char c = source.charAt(next);
        if (isBlank(c)) {
          blanks();
        } else {
          put(c, next);
          next++;
        }
      }
      int last = out.length();
      return last > 0 && out.charAt(last - 1) == ' ' ? out.substring(0, last - 1) : out.toString();
    }

    private void blanks() {
      int from = next;
      boolean lineEnd = false;
      while (next < end && isBlank(source.charAt(next))) {
        lineEnd |= source.charAt(next) == '\n' || source.charAt(next) == HardWrap.JOINT;
        next++;
      }
      if (!out.isEmpty() && !(lineEnd && endsInMark())) {
        put(' ', from);
      }
    }

    // "anti-" or "1439–" at a line's end, but not a dash that stands between blanks
    private boolean endsInMark() {
      int last = out.length() - 1;
      return isMark(out.charAt(last)) && (last == 0 || out.charAt(last - 1) != ' ');
    }

    private static boolean isMark(char c) {
      return c == '-' || c == '/' || (c >= '\u2010' && c <= '\u2015');
    }

    private static boolean isBlank(char c) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private void put(char c, int index) {
      if (out.length() == at.length) {
        at = Arrays.copyOf(at, at.length * 2);
      }
      at[out.length()] = index;
      out.append(c);
    }
  }
}

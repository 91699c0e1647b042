package org.evidencegraph.importer.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the folded view that is not blank, without the blanks at its ends.
 *
 * @param number of the printed line, from 1
 * @param start first character that is no blank
 * @param end one past the last character that is no blank
 * @param blanksBefore blank lines between it and the line before
 */
public record Line(FoldedText folded, int number, int start, int end, int blanksBefore) {
  /** Lines beyond this number are not looked at: no page has as many. */
  public static final int MOST = 200_000;

  private static final String BULLETS = "•○◦▪▸●∙‣*–-";
  private static final int SHORT = 400;

  /** The lines of a text from top to bottom, at most {@link #MOST}. */
  public static List<Line> all(FoldedText folded) {
    List<Line> lines = new ArrayList<>();
    String text = folded.text();
    int blanks = 0;
    int number = 0;
    for (int at = 0; at < text.length() && lines.size() < MOST; ) {
      int end = lineEnd(text, at);
      number++;
      Line line = trimmed(folded, number, at, end, blanks);
      if (line.length() == 0) {
        blanks++;
      } else {
        lines.add(line);
        blanks = 0;
      }
      at = end + 1;
    }
    return lines;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static Line trimmed(FoldedText folded, int number, int from, int to, int blanks) {
    String text = folded.text();
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Line(folded, number, start, end, blanks);
  }

  public int length() {
    return end - start;
  }

  /** Whether it can be a label, a heading, a name list: running text is longer. */
  public boolean isShort() {
    return length() <= SHORT;
  }

  /** Whether it is printed right below another. */
  public boolean isNextTo(Line above) {
    return blanksBefore == 0 && above.lastNumber() + 1 == number;
  }

  private int lastNumber() {
    return number
        + (int) folded.text().substring(start, end).chars().filter(c -> c == '\n').count();
  }

  /** This line and those below it up to another, as one. */
  public Line to(Line last) {
    return new Line(folded, number, start, last.end, blanksBefore);
  }

  /** The whole line, a blank for each break within; costs a copy. */
  public String text() {
    return folded.text().substring(start, end).replace('\n', ' ');
  }

  /** The line if it is short, nothing otherwise: for comparing with labels. */
  public String label() {
    return isShort() ? body().text() : "";
  }

  /** Whether it opens with a list mark and a blank, which a round mark may lack. */
  public boolean isBulleted() {
    return length() > 1
        && BULLETS.indexOf(folded.text().charAt(start)) >= 0
        && (folded.text().charAt(start + 1) == ' '
            || "•●".indexOf(folded.text().charAt(start)) >= 0
                && Character.isLetter(folded.text().charAt(start + 1)));
  }

  /** The list mark, or a blank where there is none. */
  public char bullet() {
    return isBulleted() ? folded.text().charAt(start) : ' ';
  }

  /** The line without its list mark. */
  public Line body() {
    if (!isBulleted()) {
      return this;
    }
    return trimmed(folded, number, start + 1, end, blanksBefore);
  }

  /**
   * What stands between the tabs and bars of a printed table; cells that are blank are left out.
   */
  public List<Line> cells() {
    List<Line> cells = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || folded.text().charAt(at) == '|' || folded.isTab(at)) {
        Line cell = trimmed(folded, number, from, at, 0);
        if (cell.length() > 0) {
          cells.add(cell);
        }
        from = at + 1;
      }
    }
    return cells;
  }

  public Piece piece() {
    return Piece.of(folded, start, end);
  }
}

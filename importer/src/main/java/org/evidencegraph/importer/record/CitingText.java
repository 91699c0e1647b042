package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Running text with the places where it cites entries of the reference list. Written piece by
 * piece; blanks are folded over the pieces.
 */
public final class CitingText {
  private final StringBuilder raw = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  /**
   * @param at where the citation stands in the text
   * @param keys of the entries it names ({@link CitedEntry#key})
   */
  record Mark(int at, List<String> keys) {}

  public static CitingText of(String text) {
    return new CitingText().append(text);
  }

  public CitingText append(String text) {
    raw.append(text);
    return this;
  }

  /** A citation as printed, such as {@code [3]} or {@code (Doe, 2010)}. */
  public CitingText cite(String printed, List<String> keys) {
    String clean = CleanText.of(printed);
    int at = value().length();
    raw.append(printed);
    marks.add(new Mark(Math.max(0, clean.isEmpty() ? at - 1 : at), List.copyOf(keys)));
    return this;
  }

  public boolean isBlank() {
    return value().isEmpty();
  }

  String value() {
    return CleanText.of(raw.toString());
  }

  List<Mark> marks() {
    return marks;
  }
}

package org.evidencegraph.search;

import java.util.List;

/**
 * Words that were found in one text of a node.
 *
 * @param field named as in the schema: {@code title}, {@code abstract}
 * @param text the value of the field, or the stretch of it that holds most of the words
 * @param ranges in {@code text}, in order, not overlapping
 */
public record TextMatch(String field, String text, List<Range> ranges) {
  public TextMatch {
    ranges = List.copyOf(ranges);
  }

  /** Half-open, in UTF-16 code units. */
  public record Range(int start, int end) {
    public Range {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no range from " + start + " to " + end);
      }
    }
  }
}

package org.evidencegraph.graphql.provenance;

import org.evidencegraph.provenance.TextSpan;

/**
 * A place in a text with the words around it. Cut in UTF-16 code units; what surrounds a place
 * never begins or ends with half a character.
 */
record Quote(TextSpan span, String content) {
  private static final int AROUND = 32;

  String exact() {
    return span.in(content);
  }

  String prefix() {
    return before(AROUND);
  }

  String suffix() {
    return after(AROUND);
  }

  /**
   * @param chars how many code units at most on each side
   */
  String context(int chars) {
    return before(chars) + exact() + after(chars);
  }

  private String before(int chars) {
    int start = Math.min(span.start(), content.length());
    int from = Math.max(0, start - chars);
    return content.substring(splits(from) ? from + 1 : from, start);
  }

  private String after(int chars) {
    int end = Math.min(span.end(), content.length());
    int to = (int) Math.min(content.length(), (long) end + chars);
    return content.substring(end, splits(to) ? to - 1 : to);
  }

  // Whether a cut here would leave one half of a surrogate pair on each side.
  private boolean splits(int at) {
    return at > 0
        && at < content.length()
        && Character.isSurrogatePair(content.charAt(at - 1), content.charAt(at));
  }
}

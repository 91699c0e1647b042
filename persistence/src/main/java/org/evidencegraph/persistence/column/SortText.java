package org.evidencegraph.persistence.column;

import org.evidencegraph.filter.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * Text as lists are ordered by it: folded, ASCII letters, digits and single blanks only, so that
 * every database sorts it alike. What has no text comes last.
 */
public final class SortText {
  /** As long as the columns are. */
  private static final int LONGEST = 200;

  private static final String LAST = "~";

  private SortText() {}

  public static String of(@Nullable String text) {
    if (text == null) {
      return LAST;
    }
    String plain = plain(TextFold.fold(text));
    return plain.isEmpty() ? LAST : plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static String plain(String folded) {
    StringBuilder plain = new StringBuilder(folded.length());
    boolean between = false;
    for (int n = 0; n < folded.length(); n++) {
      char c = folded.charAt(n);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        plain.append(between ? " " : "").append(c);
        between = false;
      } else {
        between = !plain.isEmpty();
      }
    }
    return plain.toString();
  }

  /** What comparisons look at; null stays null. */
  public static @Nullable String folded(@Nullable String text) {
    return text == null ? null : TextFold.fold(text);
  }
}

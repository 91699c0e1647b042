package org.evidencegraph.persistence.column;

import java.util.regex.Pattern;
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
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private SortText() {}

  public static String of(@Nullable String text) {
    if (text == null) {
      return LAST;
    }
    String plain = OTHER.matcher(TextFold.fold(text)).replaceAll(" ").strip();
    return plain.isEmpty() ? LAST : plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  /** What comparisons look at; null stays null. */
  public static @Nullable String folded(@Nullable String text) {
    return text == null ? null : TextFold.fold(text);
  }
}

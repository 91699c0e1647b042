package org.evidencegraph.importer.record;

import java.text.Normalizer;

/** Text of a field as records print it. */
public final class CleanText {
  private CleanText() {}

  /**
   * Composed, every run of blanks and controls one space, none at the ends; soft hyphens,
   * zero-width characters and lone surrogates are gone.
   */
  public static String of(String raw) {
    return isClean(raw) ? raw : cleaned(raw);
  }

  /** Whether it is plain ASCII with single spaces inside: most text is, and stays as it is. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String cleaned(String raw) {
    String text =
        Normalizer.isNormalized(raw, Normalizer.Form.NFC)
            ? raw
            : Normalizer.normalize(raw, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (vanishes(text, i)) {
        continue;
      }
      if (isBlank(c)) {
        blank = !out.isEmpty();
        continue;
      }
      if (blank) {
        out.append(' ');
        blank = false;
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean vanishes(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\u00AD'
        || c >= '\u200B' && c <= '\u200D'
        || c == '\u2060'
        || c == '\uFEFF'
        || c == '\uFFFE'
        || c == '\uFFFF';
  }
}

package org.evidencegraph.filter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds text for comparison: case, accents, kind of dash, quotes and runs of blanks do not count.
 */
public final class TextFold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern DASHES =
      Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");
  private static final Pattern QUOTES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u2032`]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private TextFold() {}

  /**
   * {@code "Böhm – Étude"} becomes {@code "bohm - etude"}. Letters that only look alike stay apart.
   */
  public static String fold(String text) {
    return isAscii(text) ? foldAscii(text) : foldAny(text);
  }

  /** Letters and digits of any script stay, each run of other characters becomes the filler. */
  public static String words(String text, String filler) {
    String folded = fold(text);
    StringBuilder words = new StringBuilder(folded.length());
    boolean between = false;
    for (int at = 0; at < folded.length(); ) {
      int c = folded.codePointAt(at);
      at += Character.charCount(c);
      if (isLetterOrNumber(c)) {
        words.append(between ? filler : "").appendCodePoint(c);
        between = false;
      } else {
        between = !words.isEmpty();
      }
    }
    return words.toString();
  }

  private static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Whether folding a word only makes it lower case, a backtick apart. */
  public static boolean isAscii(String text) {
    for (int n = 0; n < text.length(); n++) {
      if (text.charAt(n) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Most text is plain, and then a walk over it does what the patterns do. */
  private static String foldAscii(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean afterBlank = false;
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      boolean blank = c == ' ' || c >= '\t' && c <= '\r';
      if (!blank) {
        folded.append(plain(c));
      } else if (!afterBlank) {
        folded.append(' ');
      }
      afterBlank = blank;
    }
    return folded.toString().strip();
  }

  private static char plain(char c) {
    if (c == '`') {
      return '\'';
    }
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static String foldAny(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = QUOTES.matcher(plain).replaceAll("'");
    plain = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }
}

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
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = QUOTES.matcher(plain).replaceAll("'");
    plain = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }
}

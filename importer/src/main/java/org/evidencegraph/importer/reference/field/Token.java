package org.evidencegraph.importer.reference.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest stretch that belongs to one field: a run of letters, a run of digits, one other
 * character, or a whole DOI or address.
 *
 * @param start index in the text
 * @param lower in lower case; a number by its form: {@code #4y} for a year, else {@code #} and its
 *     number of digits
 * @param shape {@code X} a capital, {@code XX} capitals, {@code Xx} capitalised, {@code x} small,
 *     {@code xX} mixed; numbers as in lower; others stand for themselves
 * @param spaced whether a blank stands before it
 */
record Token(int start, int end, String text, String lower, String shape, boolean spaced) {
  /** More tokens than any printed reference has; the rest of a longer text is not read. */
  static final int MOST = 1_000;

  /** {@code 10.1002/abc.1}, {@code https://...}, {@code B637} as two, {@code -}. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<doi>10\\.\\d{4,9}/\\S{1,200}?(?=[.,;)\\]>]{0,3}(?:\\s|$)))"
              + "|(?<url>(?:https?|ftp)\\s?:\\s?//\\S{1,300}?(?=[.,;)\\]>]{0,3}(?:\\s|$)))"
              + "|(?<word>[\\p{L}\\p{M}]{1,60})"
              + "|(?<number>\\d{1,40})"
              + "|[^\\s\\p{Z}]");

  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20[0-4]\\d");

  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = FORM.matcher(text);
    int before = 0;
    while (tokens.size() < MOST && m.find()) {
      tokens.add(token(m, m.start() > before));
      before = m.end();
    }
    return tokens;
  }

  private static Token token(Matcher m, boolean spaced) {
    String text = m.group();
    if (m.group("doi") != null) {
      return new Token(m.start(), m.end(), text, "<doi>", "<doi>", spaced);
    }
    if (m.group("url") != null) {
      return new Token(m.start(), m.end(), text, "<url>", "<url>", spaced);
    }
    String lower = m.group("number") != null ? number(text) : text.toLowerCase(Locale.ROOT);
    String shape = m.group("word") != null ? shape(text) : lower;
    return new Token(m.start(), m.end(), text, lower, shape, spaced);
  }

  private static String number(String digits) {
    return YEAR.matcher(digits).matches() ? "#4y" : "#" + Math.min(8, digits.length());
  }

  private static String shape(String word) {
    boolean upper = word.codePoints().anyMatch(Character::isUpperCase);
    boolean small = word.codePoints().anyMatch(c -> !Character.isUpperCase(c));
    boolean first = Character.isUpperCase(word.codePointAt(0));
    if (!upper) {
      return word.length() == 1 ? "x1" : "x";
    }
    if (!small) {
      return word.length() == 1 ? "X" : word.length() < 4 ? "XX" : "XX+";
    }
    boolean capitalised = first && word.codePoints().skip(1).noneMatch(Character::isUpperCase);
    return capitalised ? (word.length() < 3 ? "Xy" : "Xx") : "xX";
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0)) && !shape.startsWith("<");
  }

  boolean isNumber() {
    return shape.startsWith("#");
  }

  boolean isYear() {
    return "#4y".equals(shape);
  }

  boolean isMark() {
    return !isWord() && !isNumber() && !shape.startsWith("<");
  }
}

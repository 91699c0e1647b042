package org.evidencegraph.importer.article;

import java.util.regex.Pattern;

/** Small letters at the end of names that lead to an address: {@code Jane Smitha,b, John Doeb}. */
final class GluedLetters {
  private static final Pattern LETTER_ALONE = Pattern.compile(",\\s?[b-h](?=\\s?[,;*+]|$)");
  private static final Pattern COMMAS = Pattern.compile(",[,\\s]*+");

  private GluedLetters() {}

  /** Names without such letters: some stand alone between commas, or all are in order. */
  static String without(String names) {
    boolean alone = LETTER_ALONE.matcher(names).find();
    if (!alone && !isInOrder(names)) {
      return names;
    }
    String[] parts = COMMAS.split(names);
    boolean every = true;
    for (String part : parts) {
      every &=
          part.matches(
              "[a-h*+\\d](?:\\s?[a-h*+\\d])?|.*(?<=\\p{Ll})[a-h][*+\\d]{0,3}|.*\\s[a-h][*+\\d]{0,3}");
    }
    return every
        ? names.replaceAll("(?<=\\p{L}\\p{Ll})[a-h](?=[*+\\d]{0,3}\\s?(?:,|$))", "")
        : names;
  }

  // "J. Smitha, A. Doea, C. Roeb, D. Ekc": each new letter is the next of the alphabet
  private static boolean isInOrder(String names) {
    char next = 'a';
    for (String part : COMMAS.split(names)) {
      String bare = part.strip();
      char last = bare.isEmpty() ? 'a' : bare.charAt(bare.length() - 1);
      if (last < 'a' || last > next) {
        return false;
      }
      next += last == next ? 1 : 0;
    }
    return next > 'c';
  }
}

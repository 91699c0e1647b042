package org.evidencegraph.importer.reference.field;

/** References that are printed in capitals throughout, which no corpus has. */
final class Capitals {
  private static final int FEWEST = 20;
  private static final int SHORTEST_WORD = 3;

  private Capitals() {}

  /**
   * The same text, of the same length; where nearly all letters are capitals, those behind the
   * first of a word of three letters or more are made small.
   */
  static String lowered(String text) {
    long upper = text.chars().filter(Character::isUpperCase).count();
    long small = text.chars().filter(Character::isLowerCase).count();
    return upper < FEWEST || small * 20 > upper ? text : lower(text);
  }

  private static String lower(String text) {
    StringBuilder out = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      int from = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      for (int k = from + 1; i - from >= SHORTEST_WORD && k < i; k++) {
        out.setCharAt(k, Character.toLowerCase(text.charAt(k)));
      }
      i++;
    }
    return out.toString();
  }
}

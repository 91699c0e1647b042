package org.evidencegraph.importer.sentence;

/**
 * A word of a text.
 *
 * @param text as printed, inner apostrophes kept: {@code Crohn's}
 * @param lower folded: lower case, accents dropped, American spelling: {@code tumors} for Tumours
 * @param key what all forms of the word share: singular, without possessive: {@code tumor}
 * @param joined whether only blanks, hyphens or slashes stand between the word before and this one
 */
public record Word(int start, int end, String text, String lower, String key, boolean joined) {

  /** Whether it is printed like an abbreviation: {@code GVHD}, {@code hMSCs}, {@code HIV1}. */
  public boolean abbreviation() {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals >= 2;
  }

  public boolean capitalised() {
    return Character.isUpperCase(text.charAt(0));
  }

  public boolean number() {
    return Character.isDigit(text.charAt(0)) && text.chars().noneMatch(Character::isLetter);
  }
}

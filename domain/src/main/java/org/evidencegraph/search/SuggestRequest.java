package org.evidencegraph.search;

import java.util.Set;

/**
 * What somebody is typing, to be completed.
 *
 * @param prefix at most {@link #LONGEST} characters; the last word may be incomplete
 * @param types what may be suggested; none: nothing is
 * @param size suggestions at most
 */
public record SuggestRequest(String prefix, Set<SearchType> types, int size) {
  /** In UTF-16 code units. */
  public static final int LONGEST = 200;

  private static final int SHORTEST = 2;

  public SuggestRequest {
    types = Set.copyOf(types);
    if (prefix.length() > LONGEST) {
      throw new InvalidSearchException(
          prefix.length() + " characters",
          "at most " + LONGEST + " characters",
          "Suggest for the beginning of the text, or search for it.");
    }
  }

  /** Whether nearly everything begins like this, so that nothing can be suggested yet. */
  public boolean isTooShort() {
    return prefix.codePoints().filter(Character::isLetterOrDigit).limit(SHORTEST).count()
        < SHORTEST;
  }
}

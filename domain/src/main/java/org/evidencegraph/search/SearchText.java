package org.evidencegraph.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What a caller looks for, taken apart: words, {@code "phrases"} and {@code prefix*}. There is no
 * other syntax; a star that does not end a word counts as a blank, and a quote that is not closed
 * reaches to the end.
 *
 * @param parts at least one, in the order of the text
 */
public record SearchText(List<Part> parts) {
  /** In UTF-16 code units. */
  public static final int LONGEST = 500;

  /** Words of one text, those of phrases and compounds included. */
  public static final int MOST_WORDS = 50;

  private static final int SHORTEST_PREFIX = 2;
  private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";
  private static final String STARS = "*\uff0a\u2217";

  public SearchText {
    parts = List.copyOf(parts);
  }

  /** What is looked for at one place; each has a letter or digit. */
  public sealed interface Part {
    String text();

    /** A word or compound in any English inflection: {@code cells}, {@code CD34+}, {@code IL-6}. */
    record Word(String text) implements Part {}

    /** Words that stand side by side in this order: {@code mesenchymal stem cells}. */
    record Phrase(String text) implements Part {}

    /**
     * Words that begin like this, behind others side by side: {@code transplant}, {@code graft
     * vers}.
     */
    record Prefix(String text) implements Part {}
  }

  /**
   * @throws InvalidSearchException when the text is too long, or has nothing to look for
   */
  public static SearchText parse(String text) {
    check(text);
    List<Part> parts = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int n = 0; n <= text.length(); n++) {
      if (n == text.length() || QUOTES.indexOf(text.charAt(n)) >= 0) {
        add(text.substring(start, n), quoted, parts);
        quoted = !quoted;
        start = n + 1;
      }
    }
    if (parts.isEmpty()) {
      throw new InvalidSearchException(
          text, "a text with a letter or digit", "Give at least one word to look for.");
    }
    return new SearchText(parts);
  }

  private static void check(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidSearchException(
          text.length() + " characters",
          "at most " + LONGEST + " characters",
          "Search for fewer words, or for one phrase.");
    }
    int words = words(text);
    if (words > MOST_WORDS) {
      throw new InvalidSearchException(
          words + " words",
          "at most " + MOST_WORDS + " words",
          "Search for fewer words, or for one phrase.");
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int n = 0; n < text.length(); n++) {
      boolean sign = isSign(text.charAt(n));
      words += sign && !inside ? 1 : 0;
      inside = sign;
    }
    return words;
  }

  private static void add(String text, boolean quoted, List<Part> parts) {
    if (quoted) {
      addPhrase(text.strip(), parts);
      return;
    }
    for (String word : text.split("[\\s\\p{Z}]+")) {
      addWord(word, parts);
    }
  }

  private static void addPhrase(String text, List<Part> parts) {
    int last = text.length() - 1;
    boolean begun = last > 0 && STARS.indexOf(text.charAt(last)) >= 0;
    if (begun && hasSign(text)) {
      parts.add(prefix(text.replaceFirst("[" + STARS + "]+$", "")));
    } else if (hasSign(text)) {
      parts.add(new Part.Phrase(text));
    }
  }

  private static void addWord(String word, List<Part> parts) {
    int last = word.length() - 1;
    boolean prefix = last > 0 && STARS.indexOf(word.charAt(last)) >= 0;
    String[] pieces = word.split("[" + STARS + "]+");
    for (int n = 0; n < pieces.length; n++) {
      if (hasSign(pieces[n])) {
        boolean open = prefix && n == pieces.length - 1;
        parts.add(open ? prefix(pieces[n]) : new Part.Word(pieces[n]));
      }
    }
  }

  private static Part prefix(String text) {
    long signs = text.chars().filter(c -> isSign((char) c)).count();
    if (signs < SHORTEST_PREFIX) {
      throw new InvalidSearchException(
          text + "*",
          "at least %d letters or digits before a star".formatted(SHORTEST_PREFIX),
          "Write more of the word, or leave the star out.");
    }
    return new Part.Prefix(text);
  }

  private static boolean hasSign(String text) {
    return text.chars().anyMatch(c -> isSign((char) c));
  }

  // Halves of characters beyond 16 bits count as letters: most of these are.
  private static boolean isSign(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}

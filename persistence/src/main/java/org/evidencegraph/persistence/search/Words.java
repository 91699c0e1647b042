package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evidencegraph.filter.TextFold;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts text into the terms of the index, for the texts of nodes and for what is asked alike.
 *
 * <p>A word is a run of letters and digits, folded; Greek letters that stand alone are words by
 * their names, ideographs by themselves. At its place stand also its English stem, marked by {@code
 * =}; where it has a digit and a plus follows, both together ({@code cd34+}); and where a hyphen or
 * nothing parts it from the next one, the two joined ({@code il6} for {@code IL-6}), up to four.
 */
final class Words {
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212\uff0d";
  private static final String PLUSES = "+\u207a\uff0b";
  private static final String APOSTROPHES = "'\u2019\u02bc";
  private static final int LONGEST = 64;
  private static final int MOST_JOINED = 4;
  private static final char STEM = '=';

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("α", "alpha"),
          Map.entry("β", "beta"),
          Map.entry("γ", "gamma"),
          Map.entry("δ", "delta"),
          Map.entry("ε", "epsilon"),
          Map.entry("ζ", "zeta"),
          Map.entry("η", "eta"),
          Map.entry("θ", "theta"),
          Map.entry("ι", "iota"),
          Map.entry("κ", "kappa"),
          Map.entry("λ", "lambda"),
          Map.entry("μ", "mu"),
          Map.entry("ν", "nu"),
          Map.entry("ξ", "xi"),
          Map.entry("π", "pi"),
          Map.entry("ρ", "rho"),
          Map.entry("σ", "sigma"),
          Map.entry("τ", "tau"),
          Map.entry("υ", "upsilon"),
          Map.entry("φ", "phi"),
          Map.entry("χ", "chi"),
          Map.entry("ψ", "psi"),
          Map.entry("ω", "omega"));

  /** Letters that do not fall apart into a plain one and a mark. */
  private static final Map<String, String> PLAIN =
      Map.of(
          "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th", "ı", "i", "ς",
          "σ");

  private final String text;
  private final EnglishStemmer stemmer = new EnglishStemmer();
  private final List<Word> words = new ArrayList<>();

  private Words(String text) {
    this.text = text;
  }

  /**
   * A word at its place.
   *
   * @param term folded
   * @param stem marked; the term itself where it is no English word
   * @param plus the term with the plus that follows; the term itself where none does
   * @param start of the word in the text
   * @param end behind it, the plus not included
   * @param tied whether it is one compound with the word before
   */
  record Word(String term, String stem, String plus, int start, int end, boolean tied) {}

  static List<Word> of(String text) {
    Words cut = new Words(text);
    cut.cut();
    return cut.words;
  }

  /** Two to four words of one compound, joined; empty where the words from there on are not. */
  static List<String> joined(List<Word> words, int first) {
    List<String> joined = new ArrayList<>();
    StringBuilder term = new StringBuilder(words.get(first).term);
    int length = 1;
    while (first + length < words.size()
        && words.get(first + length).tied
        && length < MOST_JOINED
        && term.length() < LONGEST) {
      term.append(words.get(first + length).term);
      joined.add(term.toString());
      length++;
    }
    return joined;
  }

  private void cut() {
    int n = 0;
    while (n < text.length()) {
      int c = text.codePointAt(n);
      if (isSign(c)) {
        n = word(n, c);
      } else {
        n += Character.charCount(c);
      }
    }
  }

  /** Returns where the word that starts there ends. */
  private int word(int start, int first) {
    int end = start + Character.charCount(first);
    if (!standsAlone(first, start)) {
      while (end < text.length() && goesOn(end)) {
        end += Character.charCount(text.codePointAt(end));
      }
    }
    add(start, end);
    return afterGenitive(end);
  }

  private boolean goesOn(int n) {
    int c = text.codePointAt(n);
    return isSign(c) && !standsAlone(c, n);
  }

  /** An ideograph, or a Greek letter between others. */
  private boolean standsAlone(int c, int n) {
    if (Character.isIdeographic(c)) {
      return true;
    }
    int next = n + Character.charCount(c);
    return isGreek(c)
        && !(n > 0 && isGreek(text.codePointBefore(n)))
        && !(next < text.length() && isGreek(text.codePointAt(next)));
  }

  private static boolean isGreek(int c) {
    return c == 'µ' || Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK;
  }

  private static boolean isSign(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** The s of Crohn's is no word. */
  private int afterGenitive(int end) {
    boolean genitive =
        end + 1 < text.length()
            && APOSTROPHES.indexOf(text.charAt(end)) >= 0
            && (text.charAt(end + 1) == 's' || text.charAt(end + 1) == 'S')
            && (end + 2 == text.length() || !isSign(text.codePointAt(end + 2)));
    return genitive ? end + 2 : end;
  }

  private void add(int start, int end) {
    String term = folded(text.substring(start, Math.min(end, start + LONGEST)));
    if (!term.isEmpty()) {
      words.add(new Word(term, stem(term), plus(term, end), start, end, isTied(start)));
    }
  }

  private static String folded(String word) {
    String folded = TextFold.fold(word).replace(" ", "");
    for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
      folded = folded.replace(letter.getKey(), letter.getValue());
    }
    return GREEK.getOrDefault(folded, folded);
  }

  private String stem(String term) {
    if (term.length() < 3 || !term.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return term;
    }
    stemmer.setCurrent(term);
    stemmer.stem();
    return STEM + stemmer.getCurrent();
  }

  private String plus(String term, int end) {
    int n = text.startsWith("(", end) ? end + 1 : end;
    boolean plus =
        n < text.length()
            && PLUSES.indexOf(text.charAt(n)) >= 0
            && term.chars().anyMatch(Character::isDigit);
    return plus ? term + '+' : term;
  }

  private boolean isTied(int start) {
    if (words.isEmpty()) {
      return false;
    }
    int end = words.getLast().end;
    return end == start || end + 1 == start && DASHES.indexOf(text.charAt(end)) >= 0;
  }
}

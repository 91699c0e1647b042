package org.evidencegraph.importer.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evidencegraph.filter.TextFold;

/**
 * Cuts text into words. Hyphens and slashes part words, inner apostrophes and decimal points do
 * not.
 */
public final class Words {
  private Words() {}

  public static List<Word> in(String text) {
    return in(text, 0, text.length());
  }

  /** Offsets of the words are those of the whole text. */
  public static List<Word> in(String text, int start, int end) {
    List<Word> words = new ArrayList<>();
    int previous = start;
    int i = start;
    while (i < end) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int stop = endOfWord(text, i, end);
      words.add(word(text, i, stop, !words.isEmpty() && soft(text, previous, i)));
      previous = stop;
      i = stop;
    }
    return words;
  }

  private static Word word(String text, int start, int end, boolean joined) {
    String printed = text.substring(start, end);
    String lower = Spelling.american(folded(printed));
    return new Word(start, end, printed, lower, Spelling.key(lower), joined);
  }

  // the long way only for words with letters that need it: most have none
  private static String folded(String printed) {
    return TextFold.isAscii(printed) ? printed.toLowerCase(Locale.ROOT) : TextFold.fold(printed);
  }

  private static int endOfWord(String text, int start, int end) {
    int i = start + 1;
    while (i < end && (Character.isLetterOrDigit(text.charAt(i)) || inner(text, i, end))) {
      i++;
    }
    return i;
  }

  // Crohn's, 0.05, 1,200; not the full stop of "mice.The"
  private static boolean inner(String text, int i, int end) {
    if (i + 1 >= end) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (text.charAt(i)) {
      case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
      case '.', ',', '\u00B7' -> Character.isDigit(before) && Character.isDigit(after);
      default -> false;
    };
  }

  private static boolean soft(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)
          && !dash(c)
          && c != '/'
          && c != '+'
          && c != '\''
          && c != '\u2019') {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a hyphen, a dash or a minus sign. */
  public static boolean dash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }
}

package org.evidencegraph.importer.sentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a passage into sentences. Wrapped lines, semicolons, abbreviations, initials, decimals and
 * addresses of web pages do not end one. One pass, every decision looks at a bounded neighbourhood.
 */
public final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      new HashSet<>(WordList.read("abbreviations.txt").entries());
  private static final Set<String> STARTS =
      new HashSet<>(WordList.read("sentence-starts.txt").entries());

  // "vitamin C. The", "phase I. Patients": the letter is a name, not an initial
  private static final Set<String> NAMED_BY_LETTER =
      Set.of(
          "vitamin",
          "hepatitis",
          "influenza",
          "type",
          "group",
          "class",
          "grade",
          "stage",
          "phase",
          "part",
          "arm",
          "arms",
          "factor",
          "protein",
          "immunoglobulin",
          "ig",
          "appendix",
          "cohort",
          "level",
          "cyclosporin");

  // these stand before names and numbers, whatever word comes next
  private static final Set<String> TITLES =
      Set.of("dr", "prof", "mr", "mrs", "ms", "st", "fig", "figs", "no", "vs", "cf");

  private static final int LONGEST_WORD = 60;

  private SentenceSplitter() {}

  /** Sentences of a stretch of text in order; blanks around them belong to none. */
  public static List<Range> split(String text, int start, int end) {
    List<Range> sentences = new ArrayList<>();
    int from = skipBlanks(text, start, end);
    int i = from;
    while (i < end) {
      int stop = boundary(text, from, i, end);
      if (stop > 0) {
        add(sentences, text, from, stop);
        from = skipBlanks(text, stop, end);
        i = from;
      } else {
        i++;
      }
    }
    add(sentences, text, from, end);
    return sentences;
  }

  private static void add(List<Range> sentences, String text, int from, int to) {
    int end = to;
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      sentences.add(new Range(from, end));
    }
  }

  private static int skipBlanks(String text, int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  // where the sentence that reaches i ends, or 0 where it goes on
  private static int boundary(String text, int from, int i, int end) {
    return switch (text.charAt(i)) {
      case '.', '!', '?', '\u2026' -> terminal(text, from, i, end);
      case '\n' -> paragraph(text, from, i, end);
      default -> 0;
    };
  }

  private static int terminal(String text, int from, int i, int end) {
    int after = closers(text, i + 1, end);
    int next = skipBlanks(text, after, end);
    if (next >= end) {
      return after;
    }
    if (next == after) {
      return glued(text, i, after, end);
    }
    return opensSentence(text, next, end) && !goesOn(text, from, i, next, end) ? after : 0;
  }

  // brackets and quotes that close, and citation marks: "shown.)", "shown.[12]", "shown.12"
  private static int closers(String text, int from, int end) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c == ')'
          || c == ']'
          || c == '"'
          || c == '\''
          || c == '\u201D'
          || c == '\u2019'
          || c == '.') {
        i++;
      } else if (c == '[' && mark(text, i, end) > 0) {
        i = mark(text, i, end);
      } else {
        break;
      }
    }
    return superscript(text, from, i, end);
  }

  // end of "[3, 5-7]", or 0
  private static int mark(String text, int open, int end) {
    int i = open + 1;
    while (i < end
        && i < open + LONGEST_WORD
        && (Character.isDigit(text.charAt(i)) || " ,;-\u2013".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i > open + 1 && i < end && text.charAt(i) == ']' ? i + 1 : 0;
  }

  private static int superscript(String text, int stop, int from, int end) {
    if (from != stop || stop < 2 || !Character.isLetter(text.charAt(stop - 2))) {
      return from;
    }
    int i = from;
    while (i < end
        && i < from + 12
        && (Character.isDigit(text.charAt(i))
            || text.charAt(i) == ','
            || text.charAt(i) == '\u2013')) {
      i++;
    }
    return i < end && Character.isWhitespace(text.charAt(i)) ? i : from;
  }

  // "significant.Patients": no blank after the full stop, but plainly two sentences
  private static int glued(String text, int i, int after, int end) {
    if (after + 1 >= end || i == 0) {
      return 0;
    }
    char before = text.charAt(i - 1);
    boolean ends = Character.isLowerCase(before) || before == ')' || before == ']' || before == '%';
    boolean starts =
        Character.isUpperCase(text.charAt(after))
            && (Character.isLowerCase(text.charAt(after + 1)) || text.charAt(after + 1) == ' ');
    return ends && starts && !address(text, i) && !dotted(text, i) ? after : 0;
  }

  private static boolean opensSentence(String text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isUpperCase(c)
        || Character.isDigit(c)
        || "([\"'\u201C\u2018\u2022".indexOf(c) >= 0) {
      return true;
    }
    return mixedWord(text, i, end) || (c >= '\u03B1' && c <= '\u03C9');
  }

  // "mTOR", "p53", "miR-21" may open a sentence; "however" printed small does not
  private static boolean mixedWord(String text, int from, int end) {
    boolean mixed = false;
    for (int i = from; i < end && i < from + 8 && Character.isLetterOrDigit(text.charAt(i)); i++) {
      mixed |=
          i > from && (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i)));
    }
    return mixed && Character.isLowerCase(text.charAt(from));
  }

  private static boolean goesOn(String text, int from, int stop, int next, int end) {
    if (text.charAt(stop) != '.') {
      return false;
    }
    String before = wordBefore(text, from, stop);
    String lower = before.toLowerCase(Locale.ROOT);
    boolean starter = starter(text, next, end);
    if (Character.isDigit(text.charAt(next))
        && (ABBREVIATIONS.contains(lower) || lower.equals("p"))) {
      return true;
    }
    if (initial(before)) {
      return !starter
          && !NAMED_BY_LETTER.contains(wordBefore(text, from, stop - 2).toLowerCase(Locale.ROOT));
    }
    if (dotted(text, stop) || lower.equals("etc")) {
      return !starter || latin(text, stop);
    }
    return ABBREVIATIONS.contains(lower) && (!starter || TITLES.contains(lower));
  }

  // "The" opens a sentence, the "A" of "J. A. Miller" does not
  private static boolean starter(String text, int next, int end) {
    String word = wordAt(text, next, end);
    int after = next + word.length();
    boolean initial = initial(word) && after < end && text.charAt(after) == '.';
    return !initial && STARTS.contains(word.toLowerCase(Locale.ROOT));
  }

  // "e.g.", "i.e."
  private static boolean latin(String text, int stop) {
    String letters = text.substring(stop - 3, stop);
    return letters.equals("e.g") || letters.equals("i.e");
  }

  private static boolean initial(String word) {
    return word.length() == 1 && Character.isUpperCase(word.charAt(0));
  }

  // "i.v.", "e.g.", "U.S.": a letter, a full stop, a letter before this one
  private static boolean dotted(String text, int stop) {
    return stop >= 3
        && Character.isLetter(text.charAt(stop - 1))
        && text.charAt(stop - 2) == '.'
        && Character.isLetter(text.charAt(stop - 3))
        && (stop == 3 || !Character.isLetterOrDigit(text.charAt(stop - 4)));
  }

  private static boolean address(String text, int stop) {
    int i = stop;
    while (i > 0 && i > stop - LONGEST_WORD && !Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    String token = text.substring(i, stop);
    return token.contains("://") || token.startsWith("www.") || token.contains("@");
  }

  // a blank line ends a sentence without a full stop; a page break (two or more) may stand inside
  // one
  private static int paragraph(String text, int from, int i, int end) {
    int next = skipBlanks(text, i, end);
    if (i > from && Character.isWhitespace(text.charAt(i - 1)) && afterBreak(text, from, i)) {
      return 0;
    }
    int breaks = 0;
    for (int k = i; k < next; k++) {
      breaks += text.charAt(k) == '\n' ? 1 : 0;
    }
    boolean capital = next < end && Character.isUpperCase(text.charAt(next));
    return breaks == 2 && capital && i > from ? i : 0;
  }

  private static boolean afterBreak(String text, int from, int i) {
    int k = i - 1;
    while (k > from && text.charAt(k) == ' ') {
      k--;
    }
    return text.charAt(k) == '\n';
  }

  private static String wordBefore(String text, int from, int stop) {
    int end = Math.max(stop, from);
    while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int i = end;
    while (i > from && i > end - LONGEST_WORD && Character.isLetterOrDigit(text.charAt(i - 1))) {
      i--;
    }
    return text.substring(i, end);
  }

  private static String wordAt(String text, int from, int end) {
    int i = from;
    while (i < end && i < from + LONGEST_WORD && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return text.substring(from, i);
  }
}

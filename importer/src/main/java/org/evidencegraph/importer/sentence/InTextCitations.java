package org.evidencegraph.importer.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads citation marks in brackets: {@code [3, 5-7]} or {@code (12)}. A round bracket may hold any
 * number, so it counts only where the text before it does not make it a count or a year.
 */
public final class InTextCitations {
  // "[3, 5-7]", "(12,14)"
  private static final Pattern MARK =
      Pattern.compile("[\\[(](\\d{1,3}(?:\\s?[,;\u2013\u2012-]\\s?\\d{1,3}){0,40})[\\])]");
  private static final Pattern PART =
      Pattern.compile("(\\d{1,3})(?:\\s?[\u2013\u2012-]\\s?(\\d{1,3}))?");

  private InTextCitations() {}

  /** Ordinals from 1 to count that the text cites, ascending. */
  public static List<Integer> in(String text, int count) {
    TreeSet<Integer> cited = new TreeSet<>();
    for (Matcher m = MARK.matcher(text); count > 0 && m.find(); ) {
      if (isMark(text, m)) {
        cited.addAll(ordinals(m.group(1), count));
      }
    }
    return List.copyOf(cited);
  }

  // a mark follows a word or closes a sentence; "n (12)" or "5 (12)" is a figure
  private static boolean isMark(String text, Matcher m) {
    boolean square = text.charAt(m.start()) == '[';
    if (square != (text.charAt(m.end() - 1) == ']')) {
      return false;
    }
    int before = m.start() - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return square
        || (before >= 1
            && Character.isLetter(text.charAt(before))
            && Character.isLetter(text.charAt(before - 1)));
  }

  // all or nothing: one number beyond the list shows that it is no citation
  private static List<Integer> ordinals(String list, int count) {
    List<Integer> ordinals = new ArrayList<>();
    for (Matcher m = PART.matcher(list); m.find(); ) {
      int first = Integer.parseInt(m.group(1));
      int last = m.group(2) == null ? first : Integer.parseInt(m.group(2));
      if (first < 1 || last > count || last < first) {
        return List.of();
      }
      for (int n = first; n <= last; n++) {
        ordinals.add(n);
      }
    }
    return ordinals;
  }
}

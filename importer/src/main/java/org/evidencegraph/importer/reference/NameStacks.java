package org.evidencegraph.importer.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evidencegraph.importer.text.Line;

/**
 * Lists whose entries open with their authors, one to a line behind a list mark, above title and
 * place:
 *
 * <pre>
 * • Roe A.
 * • Ek B.
 * Slow cooling of the hand.
 * Br Poult Sci. 2002; 43: 1-8
 * </pre>
 */
final class NameStacks {
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{L}[\\p{L}' \u2019-]{0,40},? (?:\\p{Lu}\\.?[ -]?){1,4}(?:,?"
              + " (?:Jr|Sr|I{1,3})\\.?)?,?|et al\\.?");

  private NameStacks() {}

  /** Where each entry opens; nothing where the list has another form. */
  static List<Integer> openers(List<Line> lines) {
    List<Integer> openers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean marked = lines.get(i).isBulleted();
      if (marked && !isName(lines.get(i))) {
        return List.of();
      }
      if (marked && (i == 0 || !lines.get(i - 1).isBulleted())) {
        openers.add(i);
      }
    }
    boolean whole = openers.size() > 1 && openers.getFirst() == 0 && !lines.getLast().isBulleted();
    return whole ? openers : List.of();
  }

  /** How many lines of names open an entry. */
  static int names(List<Line> entry) {
    int names = 0;
    while (names < entry.size() && entry.get(names).isBulleted() && isName(entry.get(names))) {
      names++;
    }
    return names;
  }

  private static boolean isName(Line line) {
    return line.length() <= 60 && NAME.matcher(line.label()).matches();
  }
}

package org.evidencegraph.importer.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;

/**
 * Finds title and authors above a line that is known to stand below them. Reads upwards and stops at
 * the first line of the site, so that a notice on top of a page without title gives no title.
 */
public final class HeadLines {
  private static final int LONGEST_TITLE = 600;
  private static final Pattern OPENING = Pattern.compile("[\\p{Lu}\\p{N}\\p{Ll}\"“‘'(\\[<¿αβγδ]");

  private HeadLines() {}

  /** Reads upwards from the line above {@code below}. */
  public static void read(CapturedPage page, int below, PageDraft draft) {
    int i = below - 1;
    int authors = -1;
    while (i >= 0 && authors < 0 && isAside(page.line(i)) && !Boilerplate.is(page.line(i))) {
      i--;
    }
    for (int k = i; k >= 0 && k > i - 6 && !Boilerplate.is(page.line(k)); k--) {
      if (isTitleAbove(page, k) && names(page.line(k)).isPresent()) {
        authors = k;
        break;
      }
    }
    if (authors >= 0) {
      Line line = page.line(authors);
      names(line).ifPresent(list -> draft.authors(list, line.piece()));
    }
    title(page, authors >= 0 ? authors - 1 : i, authors >= 0, draft);
  }

  // a list of names is one only below something that can be a title, or else it may be the title
  private static boolean isTitleAbove(CapturedPage page, int i) {
    Line line = page.line(i);
    if (i == 0 || Boilerplate.is(page.line(i - 1))) {
      return names(line).filter(list -> list.authors().size() > 1).isPresent();
    }
    return true;
  }

  private static Optional<AuthorList> names(Line line) {
    return line.length() > 20_000 || line.isBulleted()
        ? Optional.empty()
        : AuthorList.parse(withoutMarks(line.text()));
  }

  private static String withoutMarks(String names) {
    return names.replaceFirst("\\s*\\((?:Corresponding|corresponding) author\\)", "");
  }

  private static void title(CapturedPage page, int index, boolean withAuthors, PageDraft draft) {
    if (index < 0) {
      return;
    }
    Line line = page.line(index);
    if (isTitle(line, withAuthors)) {
      draft.title(line.piece());
    }
  }

  private static boolean isTitle(Line line, boolean withAuthors) {
    if (line.length() > LONGEST_TITLE || line.isBulleted() || (!withAuthors && Boilerplate.is(line))) {
      return false;
    }
    String text = line.text();
    int words = text.split(" +").length;
    boolean named = withAuthors ? text.length() >= 4 : words >= 3 && text.length() >= 15;
    return named && !text.endsWith(":") && OPENING.matcher(text.substring(0, 1)).matches() && text.length() < LONGEST_TITLE;
  }

  // below the authors: their addresses, a note about the corresponding one, counts
  private static boolean isAside(Line line) {
    String label = line.label();
    return line.isBulleted()
        || label.matches("\\*? ?(?:Corresponding author|These authors|Equal contribution).{0,80}")
        || label.matches("(?i)open access|abstract|overview|citations?|[\\d.,k]+ (?:scopus )?citations?.{0,20}|\\(scopus\\)");
  }
}

package org.evidencegraph.importer.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;

/**
 * Finds title and authors above a line that is known to stand below them. Reads upwards and stops
 * at the first line of the site, so that a notice on top of a page without title gives no title.
 */
public final class HeadLines {
  private static final int LONGEST_TITLE = 600;
  private static final int MOST_BETWEEN = 10;
  private static final Pattern OPENING = Pattern.compile("[\\p{Lu}\\p{N}\\p{Ll}\"“‘'(\\[<¿αβγδ]");

  /** Sites speak to their readers, titles do not. */
  private static final Pattern ADDRESSING =
      Pattern.compile("(?i)\\b(?:you|your|we|our|us|please)\\b");

  /** Words of addresses, which no name of a person holds. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:universit\\p{L}{1,4}|departments?|cent(?:er|re)|faculty|school|institut\\p{L}{0,3}|division"
              + "|hospital|college|laborator\\p{L}{1,3}|research|clinic|academy|unit|afdeling|vakgroep|klinik|abteilung|avdeling\\p{L}{0,3}|laitos)\\b");

  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)(?:journal |review |research |original )?article|conference"
              + " (?:paper|contribution)|book chapter|chapter|preprint|thesis|report");

  /**
   * {@code & 2 more}, {@code and 3 others}, {@code +4 authors}, {@code ... Show 4 more}: names that
   * are not shown.
   */
  private static final Pattern MORE =
      Pattern.compile(
          "(?i)[,;\\s]{0,9}(?:&|and|\\+|(?:\\.{3}|\u2026)\\s?\\p{L}{2,12})\\s?\\d{1,4}"
              + "\\s?(?:more|others?|authors?)\\b.{0,12}$");

  /** {@code Show 4 others} below the names. */
  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:show|see|view) \\d{1,4} (?:others?|more)\\b");

  /** {@code (Corresponding author)}, {@code (Member of author group)}: the part somebody had. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\s?\\((?=[^()]{0,60}(?:auth?or|auteur|forfatter|redakt|editor|member|medlem|mitglied))"
              + "[^()]{1,60}\\)");

  private HeadLines() {}

  /**
   * Reads upwards from the line above {@code below}.
   *
   * @return the line of the authors; -1 without any
   */
  public static int read(CapturedPage page, int below, PageDraft draft) {
    int i = below - 1;
    while (i >= 0 && isAside(page.line(i)) && !Boilerplate.is(page.line(i))) {
      i--;
    }
    int authors = authors(page, i);
    if (authors >= 0) {
      Line line = page.line(authors);
      boolean cut = HIDDEN.matcher(page.label(authors + 1)).lookingAt();
      names(line)
          .map(list -> cut ? new AuthorList(list.authors(), false) : list)
          .ifPresent(list -> draft.authors(list, line.piece()));
    }
    int title = authors >= 0 ? authors - 1 : i;
    while (title > 0 && TYPE.matcher(page.label(title)).matches()) {
      title--;
    }
    if (title >= 0 && isTitle(page, title, authors >= 0)) {
      draft.title(whole(page, title).withoutStop());
    }
    return authors;
  }

  // "a series of six children", right below what it says more of
  private static Piece whole(CapturedPage page, int title) {
    Line line = page.line(title);
    boolean below = title > 0 && line.isNextTo(page.line(title - 1));
    boolean goesOn = below && Character.isLowerCase(line.text().charAt(0));
    return goesOn && isTitle(page, title - 1, true)
        ? page.line(title - 1).to(line).piece()
        : line.piece();
  }

  // short names of places read like those of a person: a list of several names below a title wins
  private static int authors(CapturedPage page, int from) {
    int nearest = -1;
    for (int k = from; k >= 0 && k > from - MOST_BETWEEN; k--) {
      if (Boilerplate.is(page.line(k))) {
        return nearest;
      }
      Optional<AuthorList> names = isTitleAbove(page, k) ? names(page.line(k)) : Optional.empty();
      boolean several = names.filter(list -> list.authors().size() > 1).isPresent();
      if (several && (nearest < 0 || k > 0 && isTitle(page, k - 1, false))) {
        return k;
      }
      nearest = nearest < 0 && names.isPresent() ? k : nearest;
    }
    return nearest;
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
    boolean menu = line.text().indexOf('|') < 0 && line.cells().size() > 1;
    return menu || line.length() > 20_000 || line.isBulleted()
        ? Optional.empty()
        : AuthorList.parse(withoutMarks(line.text()))
            .map(l -> MORE.matcher(line.text()).find() ? new AuthorList(l.authors(), false) : l)
            .filter(list -> list.authors().stream().noneMatch(HeadLines::isAddress));
  }

  private static boolean isAddress(Author author) {
    return author.literal() == null && ADDRESS.matcher(author.name()).find();
  }

  private static String withoutMarks(String names) {
    return MORE.matcher(PART.matcher(names).replaceAll("")).replaceFirst("");
  }

  // above a list of names a line is a title; else it must look like one and not like a notice
  private static boolean isTitle(CapturedPage page, int index, boolean withAuthors) {
    Line line = page.line(index);
    if (line.length() > LONGEST_TITLE || line.isBulleted()) {
      return false;
    }
    String text = line.text();
    boolean opens = OPENING.matcher(text.substring(0, 1)).matches() && !text.endsWith(":");
    if (withAuthors) {
      return opens && text.length() >= 4;
    }
    boolean alone = index == 0 || Boilerplate.is(page.line(index - 1));
    int words = text.split(" +").length;
    return opens
        && words >= (alone ? 4 : 6)
        && !text.matches(".*[.?!] \\p{Lu}.*\\.")
        && !Boilerplate.is(line)
        && !ADDRESSING.matcher(text).find();
  }

  // below the authors: their addresses, a note about the corresponding one, counts
  private static boolean isAside(Line line) {
    String label = line.label();
    return line.isBulleted()
        || label.matches(
            "\\*? ?(?:Corresponding author|Korrespondierende/r Autor|These authors|Equal"
                + " contribution).{0,80}")
        || label.matches(
            "(?i)open access|abstract|overview|fingerprint|citations?|[\\d.,k]+ (?:scopus"
                + " )?citations?.{0,20}|\\(scopus\\)");
  }
}

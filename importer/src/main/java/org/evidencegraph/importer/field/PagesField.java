package org.evidencegraph.importer.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.paper.PageRange;
import org.jspecify.annotations.Nullable;

/** Pages of labelled fields, in one field or in two. */
public final class PagesField {
  private static final Pattern DASH = Pattern.compile("[-\u2010-\u2015\u2212]");

  /** {@code S12.e1}, {@code 2309:1}: no page that the common rules know, but a name of one. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d.:/]{0,8}\\d[\\p{L}\\d.:/]{0,12}");

  /** {@code 041103-1} to {@code 041103-3}: pages counted within an article that has a number. */
  private static final Pattern WITHIN = Pattern.compile("([A-Z]?\\d{5,7})-\\d{1,3}");

  /** {@code S1-S5 (Suppl.)}. */
  private static final Pattern REMARK = Pattern.compile("\\s?\\([^()]{1,40}\\)\\.?$");

  private static final int LONGEST = 100;

  private PagesField() {}

  /** {@code 123-130}, {@code 12--34}, {@code e1234}; empty for what is none of these. */
  public static Optional<Locator> parse(@Nullable String pages) {
    String text = pages == null ? "" : CleanText.of(pages);
    String one = text.replaceAll("\\s?[-\u2010-\u2015\u2212]{2,3}\\s?", "-");
    return Locator.parsePages(one)
        .or(() -> Locator.parsePages(REMARK.matcher(one).replaceFirst("")))
        .map(locator -> asPrinted(locator, one));
  }

  /** The same, with what was printed behind the first range, too: {@code 1, 3, 7-9}. */
  public static Locator asPrinted(Locator locator, String printed) {
    PageRange pages = locator.pages();
    boolean cut =
        pages != null && printed.length() > pages.asPrinted().length() && isAfter(pages, printed);
    return cut && pages != null
        ? new Locator(new PageRange(pages.first(), pages.last(), printed), null)
        : locator;
  }

  private static boolean isAfter(PageRange pages, String printed) {
    return printed.startsWith(pages.asPrinted()) && printed.length() <= LONGEST;
  }

  /**
   * @param first may hold the last page, too
   * @param last null or blank where it is not told apart
   */
  public static Optional<Locator> parse(@Nullable String first, @Nullable String last) {
    String from = first == null ? "" : CleanText.of(first);
    String to = last == null ? "" : CleanText.of(last);
    Matcher within = WITHIN.matcher(from);
    if (within.matches() && (to.isEmpty() || to.startsWith(within.group(1) + "-"))) {
      return Optional.of(new Locator(null, within.group(1)));
    }
    if (from.isEmpty() || to.isEmpty() || from.equals(to) || DASH.matcher(from).find()) {
      return parse(from);
    }
    return Locator.parsePages(from + "-" + to).or(() -> named(from, to));
  }

  private static Optional<Locator> named(String from, String to) {
    return NAME.matcher(from).matches() && NAME.matcher(to).matches()
        ? Optional.of(new Locator(new PageRange(from, to, from + "-" + to), null))
        : Optional.empty();
  }
}

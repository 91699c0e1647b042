package org.evidencegraph.importer.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.paper.PageRange;
import org.jspecify.annotations.Nullable;

/**
 * Where in a volume a work stands: on pages, or under an article number; exactly one of the two.
 *
 * @param pages completed: 747-54 is 747 to 754
 * @param articleNumber {@code e1886}, {@code 3057624}
 */
public record Locator(@Nullable PageRange pages, @Nullable String articleNumber) {
  private static final String PAGE =
      "[A-Za-z]{0,4}\\d{1,7}(?:\\.?[a-z]{1,2}\\d{0,3}|[A-Z])?|[ivxlcIVXLC]{1,8}";

  /** {@code 1100-26}, {@code 650 - 655}, {@code F31–42}, {@code 373-380.e2}, {@code xii–xv}. */
  private static final Pattern RANGE =
      Pattern.compile("(" + PAGE + ")\\s?[-\u2010-\u2015\u2212\uFFFD]{1,2}\\s?(" + PAGE + ")");

  /** {@code 461469}: a range that lost its dash. */
  private static final Pattern GLUED = Pattern.compile("([1-9]\\d{2,3})([1-9]\\d{2,3})");

  private static final int LONGEST_WORK = 50;

  // from then on journals without pages number their articles with six digits and more
  private static final int FIRST_LONG_NUMBERS = 2018;

  private static final Pattern SINGLE =
      Pattern.compile("([A-Za-z]{0,8}[.-]?\\d{1,12}(?:[A-Za-z]|[a-z]{2}(?=\\d))?\\d{0,4})");

  /** {@code e00991-20}: the number of an article and the year in which it was handed in. */
  private static final Pattern NUMBER_AND_YEAR = Pattern.compile("[eE]0\\d{4}-[0-3]\\d");

  private static final Pattern PARTS = Pattern.compile("([A-Za-z]{0,4})(\\d{1,7})(.{0,6})");

  /** {@code p. 12}: how PubMed prints the number of an article without pages. */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)(pages?|pp?\\.|article\\s(?:number|no\\.?|id):?|art\\.?\\s?(?:no|id)?\\.?:?|article:?|id:?)\\s{0,2}");

  // after that year, a single number is the number of an article that appeared online
  private static final int FIRST_ONLINE_YEAR = 2000;

  /** {@code 76472}: 764 to 772, shortened as printed and without its dash. */
  private static final Pattern GLUED_SHORT = Pattern.compile("([1-9]\\d{2,3})(\\d{2})");

  // later journals number their articles in issues, too
  private static final int FIRST_NUMBERS_IN_ISSUES = 2015;

  /** Reads what stands after the volume; a single number is a page only in a volume before 2000. */
  public static Optional<Locator> parse(String text, @Nullable Integer year) {
    return parse(text, year, false);
  }

  /**
   * Reads what stands after the volume.
   *
   * @param inIssue whether an issue is named: journals that number articles with six digits, other
   *     than those of one hundred thousand and more, have none
   */
  public static Optional<Locator> parse(String text, @Nullable Integer year, boolean inIssue) {
    String s = cut(text);
    if (s.isEmpty() || s.length() > 40) {
      return Optional.empty();
    }
    Matcher lead = LEAD.matcher(s);
    boolean led = lead.lookingAt();
    String rest = led ? s.substring(lead.end()) : s;
    boolean pages = inIssue && !rest.startsWith("1");
    boolean old = !led && (year == null || year < FIRST_LONG_NUMBERS || pages);
    boolean paged = inIssue && !led && year != null && year < FIRST_NUMBERS_IN_ISSUES;
    Optional<Locator> range =
        range(rest, rest)
            .or(() -> old ? glued(rest) : Optional.empty())
            .or(() -> paged ? gluedShort(rest) : Optional.empty());
    return range.isPresent() ? range : single(rest, led || !isPage(rest, year));
  }

  /** Reads what stands behind a label that says pages: a single number is a page. */
  public static Optional<Locator> parsePages(String text) {
    String s = cut(text);
    if (s.isEmpty() || s.length() > 40) {
      return Optional.empty();
    }
    String rest = s.replaceFirst("(?i)^(?:pages?|pp?\\.)\\s*", "");
    Optional<Locator> range = range(rest, rest).or(() -> glued(rest));
    return range.isPresent() ? range : single(rest, rest.matches("[eE]\\d+|\\d{6,}"));
  }

  /** Reads what stands behind a label that says from which page to which. */
  public static Optional<Locator> parseFromTo(String text) {
    Optional<Locator> found = parsePages(text);
    boolean range = found.map(Locator::pages).map(PageRange::last).isPresent();
    return range ? found : gluedShort(cut(text)).or(() -> found);
  }

  // the last page in its last two digits: it must come soon after the first
  private static Optional<Locator> gluedShort(String text) {
    Matcher m = GLUED_SHORT.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String last = complete(m.group(1), m.group(2));
    int pages = Integer.parseInt(last) - Integer.parseInt(m.group(1));
    return pages > 0 && pages < LONGEST_WORK
        ? Optional.of(new Locator(new PageRange(m.group(1), last, text), null))
        : Optional.empty();
  }

  // "1100-26; quiz 1127" and "12-5, 18" go on with pages of something else
  private static String cut(String text) {
    String s = text.strip();
    int end = s.length();
    for (char mark : new char[] {';', ','}) {
      int at = s.indexOf(mark);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return s.substring(0, end).replaceFirst("\\.$", "").strip();
  }

  private static Optional<Locator> range(String text, String asPrinted) {
    if (NUMBER_AND_YEAR.matcher(text).matches()) {
      return Optional.of(new Locator(null, text));
    }
    Matcher m = RANGE.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String first = m.group(1);
    String last = complete(first, m.group(2));
    boolean backwards = isBackwards(first, last);
    return Optional.of(new Locator(new PageRange(first, backwards ? null : last, asPrinted), null));
  }

  // no page, but a number of something else
  private static boolean isBackwards(String first, String last) {
    return first.matches("\\d{1,9}")
        && last.matches("\\d{1,9}")
        && Integer.parseInt(last) < Integer.parseInt(first);
  }

  private static Optional<Locator> glued(String text) {
    Matcher m = GLUED.matcher(text);
    if (!m.matches() || m.group(1).length() != m.group(2).length()) {
      return Optional.empty();
    }
    int pages = Integer.parseInt(m.group(2)) - Integer.parseInt(m.group(1));
    return pages > 0 && pages < LONGEST_WORK
        ? Optional.of(new Locator(new PageRange(m.group(1), m.group(2), text), null))
        : Optional.empty();
  }

  private static boolean isPage(String text, @Nullable Integer year) {
    return year != null && year < FIRST_ONLINE_YEAR && text.matches("[A-Z]?\\d{1,5}");
  }

  private static Optional<Locator> single(String text, boolean article) {
    if (!SINGLE.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        article ? new Locator(null, text) : new Locator(new PageRange(text, null, text), null));
  }

  /** {@code 1100} and {@code 26} give {@code 1126}; {@code F31} and {@code 42} give {@code F42}. */
  static String complete(String first, String last) {
    Matcher a = PARTS.matcher(first);
    Matcher b = PARTS.matcher(last);
    if (!a.matches() || !b.matches()) {
      return last;
    }
    String letters = b.group(1).isEmpty() ? a.group(1) : b.group(1);
    int missing = a.group(2).length() - b.group(2).length();
    boolean shortened = missing > 0 && letters.equals(a.group(1));
    String digits = shortened ? a.group(2).substring(0, missing) + b.group(2) : b.group(2);
    return letters + digits + b.group(3);
  }

  /** First page, or article number. */
  public String first() {
    return pages != null ? pages.first() : java.util.Objects.requireNonNull(articleNumber);
  }
}

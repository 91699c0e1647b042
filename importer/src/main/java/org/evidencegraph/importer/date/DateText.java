package org.evidencegraph.importer.date;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages print them. What is not printed stays unknown; a month that is none, too.
 */
public final class DateText {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> LONG_MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final String YEAR = "((?:1[6-9]|20)\\d{2})";
  private static final String MONTH = "(\\p{L}{3,10})\\.?";

  // months that other languages spell otherwise: German, French, Spanish, Italian, Portuguese,
  // Danish, Swedish, Dutch and, as repositories shorten them, Greek
  private static final Map<String, Integer> FOREIGN =
      Map.ofEntries(
          Map.entry("januar", 1),
          Map.entry("jänner", 1),
          Map.entry("janvier", 1),
          Map.entry("enero", 1),
          Map.entry("gennaio", 1),
          Map.entry("janeiro", 1),
          Map.entry("februar", 2),
          Map.entry("février", 2),
          Map.entry("febrero", 2),
          Map.entry("febbraio", 2),
          Map.entry("fevereiro", 2),
          Map.entry("märz", 3),
          Map.entry("mär", 3),
          Map.entry("mars", 3),
          Map.entry("marzo", 3),
          Map.entry("março", 3),
          Map.entry("avril", 4),
          Map.entry("abril", 4),
          Map.entry("aprile", 4),
          Map.entry("mai", 5),
          Map.entry("mayo", 5),
          Map.entry("maggio", 5),
          Map.entry("maio", 5),
          Map.entry("juni", 6),
          Map.entry("juin", 6),
          Map.entry("junio", 6),
          Map.entry("giugno", 6),
          Map.entry("junho", 6),
          Map.entry("juli", 7),
          Map.entry("juillet", 7),
          Map.entry("julio", 7),
          Map.entry("luglio", 7),
          Map.entry("julho", 7),
          Map.entry("août", 8),
          Map.entry("agosto", 8),
          Map.entry("septembre", 9),
          Map.entry("septiembre", 9),
          Map.entry("settembre", 9),
          Map.entry("setembro", 9),
          Map.entry("oktober", 10),
          Map.entry("okt", 10),
          Map.entry("octobre", 10),
          Map.entry("octubre", 10),
          Map.entry("ottobre", 10),
          Map.entry("outubro", 10),
          Map.entry("novembre", 11),
          Map.entry("noviembre", 11),
          Map.entry("novembro", 11),
          Map.entry("dezember", 12),
          Map.entry("dez", 12),
          Map.entry("décembre", 12),
          Map.entry("diciembre", 12),
          Map.entry("dicembre", 12),
          Map.entry("dezembro", 12),
          Map.entry("januari", 1),
          Map.entry("februari", 2),
          Map.entry("maart", 3),
          Map.entry("mrt", 3),
          Map.entry("janv", 1),
          Map.entry("févr", 2),
          Map.entry("avr", 4),
          Map.entry("juil", 7),
          Map.entry("déc", 12),
          Map.entry("ene", 1),
          Map.entry("abr", 4),
          Map.entry("ago", 8),
          Map.entry("dic", 12),
          Map.entry("des", 12),
          Map.entry("desember", 12),
          Map.entry("marts", 3),
          Map.entry("mei", 5),
          Map.entry("maj", 5),
          Map.entry("augusti", 8),
          Map.entry("augustus", 8),
          Map.entry("ιαν", 1),
          Map.entry("φεβ", 2),
          Map.entry("μαρ", 3),
          Map.entry("απρ", 4),
          Map.entry("μαϊ", 5),
          Map.entry("μαΐ", 5),
          Map.entry("ιουν", 6),
          Map.entry("ιουλ", 7),
          Map.entry("αυγ", 8),
          Map.entry("σεπ", 9),
          Map.entry("οκτ", 10),
          Map.entry("νοε", 11),
          Map.entry("δεκ", 12));
  private static final Pattern WEEKDAY =
      Pattern.compile("(?i)^(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}[.,]{0,2} (?=\\p{L}|\\d)");
  private static final String DASH = "[-\u2010-\u2015/]";

  /**
   * {@code 2014}, {@code 2014 Sep}, {@code 2018 Jun 14}, {@code 2010 Jan-Feb}, {@code 2010 Spring}.
   */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          YEAR
              + "(?: "
              + MONTH
              + "(?: ?"
              + DASH
              + " ?[A-Za-z]{3,9}\\.?)?(?: (\\d{1,2})(?!\\d))?)?");

  /** {@code 05 June 2013}, {@code June 2013}, {@code 1st Feb 2012}, {@code Jan-Feb 2012}. */
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?:(\\d{1,2})(?:st|nd|rd|th)?[ .,-]{1,2}(?:de )?)?"
              + MONTH
              + "(?: ?"
              + DASH
              + " ?[A-Za-z]{3,9}\\.?)?[ ,-]{1,2}(?:de )?"
              + YEAR);

  /** {@code June 5, 2013}. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR);

  /** {@code 2013-06-05}, {@code 2013/06}, {@code 2008-11-01T00:00:00+00:00}. */
  private static final Pattern NUMBERS =
      Pattern.compile(YEAR + "[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?:T[\\d:.+Z-]{1,30})?");

  /** {@code 05/06/2013}, {@code 11/2008}: the day goes first, as the pages that print them do. */
  private static final Pattern NUMBERS_YEAR_LAST =
      Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.]" + YEAR);

  /** {@code 1998 Dec-1999 Jan}, {@code 1999 Dec 30-2000 Jan 5}, {@code 2000 Spring-Summer}. */
  private static final Pattern PERIOD =
      Pattern.compile(
          YEAR + "(?:\\s+([A-Za-z]{3,9})\\.?)?(?:\\s+(\\d{1,2})(?!\\d))?(?:[\\s-/].{0,40})?");

  private DateText() {}

  /**
   * The first day, month or year of a period that begins with its year, such as {@code 1998
   * Dec-1999 Jan} or {@code 2000 Spring}; empty for anything else.
   */
  public static Optional<PartialDate> startOf(String period) {
    Matcher m = PERIOD.matcher(period.strip());
    return m.matches() && (m.group(2) == null || isTime(m.group(2)))
        ? date(m.group(1), month(m.group(2)), m.group(3))
        : Optional.empty();
  }

  /**
   * A date in parts, as records keep it.
   *
   * @param month {@code 3}, {@code 03}, {@code Mar}, {@code March}; what is no month says nothing
   * @param day says nothing without a month
   */
  public static Optional<PartialDate> of(
      @Nullable String year, @Nullable String month, @Nullable String day) {
    if (year == null || !year.strip().matches("\\d{4}")) {
      return Optional.empty();
    }
    Integer number = monthNumber(month);
    String dayNumber = day != null && day.strip().matches("\\d{1,2}") ? day.strip() : null;
    return date(year.strip(), number, dayNumber)
        .or(() -> date(year.strip(), number, null))
        .or(() -> date(year.strip(), null, null));
  }

  private static @Nullable Integer monthNumber(@Nullable String month) {
    String text = month == null ? "" : month.strip();
    if (text.matches("\\d{1,2}")) {
      int number = Integer.parseInt(text);
      return number >= 1 && number <= 12 ? number : null;
    }
    return month(text.split("[-\u2010-\u2015/. ]", 2)[0]);
  }

  /** Reads a date that is the whole text but for a full stop; empty for anything else. */
  public static Optional<PartialDate> parse(String text) {
    String s = text.strip();
    if (s.length() > 50) {
      return Optional.empty();
    }
    s = WEEKDAY.matcher(s.replaceFirst("[.,;]$", "").strip()).replaceFirst("");
    return yearFirst(s).or(yearLast(s)).or(monthFirst(s)).or(numbers(s)).or(numbersYearLast(s));
  }

  private static Optional<PartialDate> yearFirst(String s) {
    Matcher m = YEAR_FIRST.matcher(s);
    if (!m.matches() || (m.group(2) != null && !isTime(m.group(2)))) {
      return Optional.empty();
    }
    return date(m.group(1), month(m.group(2)), m.group(3));
  }

  private static java.util.function.Supplier<Optional<PartialDate>> yearLast(String s) {
    return () -> {
      Matcher m = YEAR_LAST.matcher(s);
      return m.matches() && isTime(m.group(2))
          ? date(m.group(3), month(m.group(2)), m.group(1))
          : Optional.empty();
    };
  }

  private static java.util.function.Supplier<Optional<PartialDate>> monthFirst(String s) {
    return () -> {
      Matcher m = MONTH_FIRST.matcher(s);
      return m.matches() && month(m.group(1)) != null
          ? date(m.group(3), month(m.group(1)), m.group(2))
          : Optional.empty();
    };
  }

  private static java.util.function.Supplier<Optional<PartialDate>> numbers(String s) {
    return () -> {
      Matcher m = NUMBERS.matcher(s);
      return m.matches()
          ? date(m.group(1), Integer.valueOf(m.group(2)), m.group(3))
          : Optional.empty();
    };
  }

  private static java.util.function.Supplier<Optional<PartialDate>> numbersYearLast(String s) {
    return () -> {
      Matcher m = NUMBERS_YEAR_LAST.matcher(s);
      return m.matches()
          ? date(m.group(3), Integer.valueOf(m.group(2)), m.group(1))
          : Optional.empty();
    };
  }

  /** The month's number; null for anything that is no month. */
  public static @Nullable Integer month(@Nullable String name) {
    if (name == null || name.length() < 3) {
      return null;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int index = MONTHS.indexOf(lower.equals("sept") ? "sep" : lower);
    int found = index >= 0 ? index : LONG_MONTHS.indexOf(lower);
    return found < 0 ? FOREIGN.get(lower) : Integer.valueOf(found + 1);
  }

  private static boolean isTime(String word) {
    return month(word) != null
        || List.of("spring", "summer", "autumn", "fall", "winter")
            .contains(word.toLowerCase(Locale.ROOT));
  }

  private static Optional<PartialDate> date(
      String year, @Nullable Integer month, @Nullable String day) {
    try {
      Integer dayNumber = month == null || day == null ? null : Integer.valueOf(day);
      return Optional.of(new PartialDate(Integer.parseInt(year), month, dayNumber));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}

package org.evidencegraph.importer.field;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates of labelled fields. */
public final class DateField {
  /** {@code 2014/05/28/}, {@code 2014///Spring}, {@code 2015/october}. */
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{4})/([^/]{0,12})(?:/([^/]{0,4})(?:/.{0,60})?)?");

  private static final Pattern DIGITS = Pattern.compile("((?:1[6-9]|20)\\d{2})(\\d{2})(\\d{2})");

  /** {@code 2003-01-06/2004}: the first of a range. */
  private static final Pattern RANGE =
      Pattern.compile("(\\d{4}(?:-\\d{2}){0,2})[~?%]?/(?:\\d{4}(?:-\\d{2}){0,2}|\\.\\.)?[~?%]?");

  /** {@code 04 2006}, {@code 4/2006}. */
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(0?[1-9]|1[0-2])[ /.-]((?:1[6-9]|20)\\d{2})");

  /** {@code 2006 07 03}, {@code 2006 06}. */
  private static final Pattern NUMBERS =
      Pattern.compile("((?:1[6-9]|20)\\d{2}) (0?[1-9]|1[0-2])(?: (\\d{1,2}))?");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[6-9]|20)\\d{2}(?!\\d)");
  private static final int LONGEST = 60;

  private DateField() {}

  /** As far as it is known; empty for what is no date. */
  public static Optional<PartialDate> parse(String printed) {
    String text = CleanText.of(printed).replaceFirst("/+$", "");
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return range(text).or(() -> slashes(text)).or(() -> digits(text)).or(() -> other(text));
  }

  private static Optional<PartialDate> range(String text) {
    Matcher m = RANGE.matcher(text);
    return m.matches() && (text.contains("-") || text.length() >= 9)
        ? PartialDate.parse(m.group(1))
        : Optional.empty();
  }

  private static Optional<PartialDate> slashes(String text) {
    Matcher m = SLASHES.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    Integer month = month(m.group(2));
    Integer day = month == null ? null : number(m.group(3));
    return date(Integer.parseInt(m.group(1)), month, day);
  }

  private static Optional<PartialDate> digits(String text) {
    Matcher m = DIGITS.matcher(text);
    return m.matches()
        ? date(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3)))
        : Optional.empty();
  }

  // "c2004" and "in press, 2010" hold one year
  private static Optional<PartialDate> other(String text) {
    Optional<PartialDate> date = DateText.parse(text);
    if (date.isPresent()) {
      return date;
    }
    Matcher month = MONTH_YEAR.matcher(text);
    if (month.matches()) {
      return date(Integer.parseInt(month.group(2)), number(month.group(1)), null);
    }
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      int year = Integer.parseInt(numbers.group(1));
      return date(year, number(numbers.group(2)), number(numbers.group(3)));
    }
    Matcher m = YEAR.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    PartialDate year = PartialDate.of(Integer.parseInt(m.group()));
    return m.find() ? Optional.empty() : Optional.of(year);
  }

  /** A month's number, by its number or its name; null for anything else. */
  public static @Nullable Integer month(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Integer number = number(text);
    String word = text.strip().split("[-/ .]")[0];
    return number != null ? number : DateText.month(word);
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,2}") ? Integer.valueOf(text.strip()) : null;
  }

  /** What the numbers say, without those that cannot be. */
  public static Optional<PartialDate> date(
      int year, @Nullable Integer month, @Nullable Integer day) {
    if (year < 1000 || year > 2999) {
      return Optional.empty();
    }
    if (month == null || month < 1 || month > 12) {
      return Optional.of(PartialDate.of(year));
    }
    try {
      return Optional.of(new PartialDate(year, month, day));
    } catch (IllegalArgumentException e) {
      return Optional.of(PartialDate.of(year, month));
    }
  }

  /**
   * A year, made finer by what another field says of the same year.
   *
   * @param detail {@code 2014/05/28}, {@code May 28}, {@code JUN 14}, {@code 28-May}
   */
  public static Optional<PartialDate> parse(@Nullable String year, @Nullable String detail) {
    Optional<PartialDate> coarse = year == null ? Optional.empty() : parse(year);
    if (detail == null || detail.isBlank()) {
      return coarse;
    }
    if (coarse.isEmpty()) {
      return parse(detail);
    }
    PartialDate known = coarse.get();
    return known.month() != null ? coarse : Optional.of(finer(known, detail).orElse(known));
  }

  private static Optional<PartialDate> finer(PartialDate known, String detail) {
    String text = CleanText.of(detail);
    int year = known.year();
    return parse(text)
        .or(() -> DateText.parse(year + " " + text))
        .or(() -> DateText.parse(text + " " + year))
        .filter(d -> d.year() == year);
  }
}

package org.evidencegraph.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a year and month, or a day; never padded with what is not known (Crossref "partial
 * date").
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day)
    implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (year < 1000 || year > 2999) {
      throw new IllegalArgumentException("year " + year + " is out of 1000..2999");
    }
    if (month == null && day != null) {
      throw new IllegalArgumentException("a day needs a month");
    }
    if (month != null && (month < 1 || month > 12)) {
      throw new IllegalArgumentException("month " + month + " is out of 1..12");
    }
    if (month != null && day != null) {
      checkDay(year, month, day);
    }
  }

  private static void checkDay(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(year + "-" + month + "-" + day + " is no day", e);
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, null, null);
  }

  public static PartialDate of(int year, int month) {
    return new PartialDate(year, month, null);
  }

  public static PartialDate of(int year, int month, int day) {
    return new PartialDate(year, month, day);
  }

  /** Reads {@link #iso()}; empty for anything else. */
  public static Optional<PartialDate> parse(String iso) {
    Matcher m = ISO.matcher(iso.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  /** ISO 8601 as far as known: {@code 2014}, {@code 2014-09}, {@code 2014-05-28}. */
  public String iso() {
    if (month == null) {
      return Integer.toString(year);
    }
    return day == null
        ? "%d-%02d".formatted(year, month)
        : "%d-%02d-%02d".formatted(year, month, day);
  }

  /** {@code yyyymmdd}, 00 for what is not known: 2014-09 is 20140900. */
  public int sortable() {
    return year * 10_000 + (month == null ? 0 : month * 100) + (day == null ? 0 : day);
  }

  /** By time; what is less precise comes first. */
  @Override
  public int compareTo(PartialDate other) {
    return Integer.compare(sortable(), other.sortable());
  }
}

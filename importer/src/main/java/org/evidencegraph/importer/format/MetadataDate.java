package org.evidencegraph.importer.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.paper.PartialDate;

/** A date as metadata give it: {@code 2014/09/05}, {@code 2014-09-00}, {@code 09/05/2014}. */
final class MetadataDate {
  /** {@code 2014/00/00}: zeros stand for what is not known. */
  private static final Pattern ZEROS = Pattern.compile("[-/]0{1,2}(?=$|[-/]0{1,2}$)");

  /** Day and month in an order that the page does not tell. */
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");

  private MetadataDate() {}

  static Optional<PartialDate> parse(String text) {
    String date = ZEROS.matcher(text.strip()).replaceAll("");
    Matcher m = SLASHES.matcher(date);
    if (m.matches()) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(2));
      int year = Integer.parseInt(m.group(3));
      return ordered(year, first, second);
    }
    return DateText.parse(date.replaceFirst("(?<=\\d)[ T]\\d{1,2}:.*$", ""));
  }

  private static Optional<PartialDate> ordered(int year, int first, int second) {
    boolean ambiguous = first <= 12 && second <= 12 && first != second;
    try {
      return Optional.of(
          ambiguous
              ? PartialDate.of(year)
              : PartialDate.of(year, Math.min(first, second), Math.max(first, second)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package org.evidencegraph.importer.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a citation that says when and where: {@code 2014 Sep;34(5):1100-26.}
 *
 * @param start index of the first character of the date
 * @param end one past what was read
 */
public record CitationLine(
    PartialDate date,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable Locator locator,
    int start,
    int end) {
  private static final String DATE =
      "((?:1[6-9]|20)\\d{2})[a-z]?((?: [A-Z][a-z]{2,8}\\.?(?:[-\u2013/][A-Z][a-z]{2,8})?(?:"
          + " \\d{1,2}(?![\\d–-]))?)?)";
  private static final String SUPPLEMENT =
      "(?:Suppl|Supplement|Pt|Part|Spec No|Special)\\.?(?: ?[\\w-]{1,6})?";
  private static final String VOLUME =
      "((?:[A-Za-z]{0,3}\\d[\\w/\u2013-]{0,11}|[IVXLC]{1,7}|[A-Z])?(?:[ ,]{0,2}"
          + SUPPLEMENT
          + ")?)";
  private static final String ISSUE = "(?:\\s?\\(([^()]{1,40})\\))?";
  private static final String PAGES = "(?:\\s?:\\s?((?:pp?\\. ?)?[^:;]{1,40}?))?";

  /**
   * {@code 2014 Sep;34(5):1100-26.}, {@code 2008; (10): 3–6.}, {@code 2018 Jun 14:2018:3057624.},
   * {@code 2010;28 Suppl 1:S3-9; discussion 12.}
   */
  private static final Pattern FORM =
      Pattern.compile(
          DATE + "\\s?[;:]\\s?" + VOLUME + ISSUE + PAGES + "\\s?(?:\\.(?=\\s|$)|[;:] (?=[a-z])|$)");

  /** {@code 1991, 9(2): 641-650.}: a comma behind the year, as BioMed Central printed it. */
  private static final Pattern COMMA_FORM =
      Pattern.compile(
          DATE + ", (\\w{1,8})" + ISSUE + "\\s?:\\s?([^:;, ]{1,30}?)\\s?(?:\\.(?=\\s|$)|$)");

  /** {@code 2013, 45(2), pp. 201-219}: commas all along, told by the issue's brackets. */
  private static final Pattern COMMAS_FORM =
      Pattern.compile(
          DATE
              + ", ([A-Z]?\\d{1,6})\\s?\\(([^()]{1,20})\\), ?(?:pp?\\. ?|S\\. ?|pages"
              + " )?([\\w]{1,12}(?:\\s?[-\u2010-\u2015]\\s?[\\w]{1,12})?)\\s?(?:[.,](?=\\s|$)|$)");

  /** {@code 2020 May 3.}: a date alone, of a work that had no volume yet. */
  private static final Pattern DATE_ONLY = Pattern.compile(DATE + "\\s?\\.?\\s*$");

  private static final Pattern YEAR = Pattern.compile("(?<![\\d/.-])(?:1[6-9]|20)\\d{2}(?!\\d)");
  private static final int LONGEST = 1_000;

  /** Reads the first citation in a short text; nothing in a text of more than 1,000 characters. */
  public static Optional<CitationLine> find(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher years = YEAR.matcher(text);
    while (years.find()) {
      Optional<CitationLine> found = at(text, years.start());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Reads the last citation of a text that the text ends with, but for what may follow pages. */
  public static Optional<CitationLine> findLast(String text) {
    int from = Math.max(0, text.length() - LONGEST);
    Matcher years = YEAR.matcher(text).region(from, text.length()).useTransparentBounds(true);
    Optional<CitationLine> last = Optional.empty();
    int behind = from;
    while (years.find()) {
      Optional<CitationLine> found =
          years.start() < behind ? Optional.empty() : at(text, years.start());
      last = found.isPresent() ? found : last;
      behind = found.map(CitationLine::end).orElse(behind);
    }
    return last;
  }

  /** Reads a citation that starts there. */
  static Optional<CitationLine> at(String text, int start) {
    int end = Math.min(text.length(), start + 200);
    Matcher m = FORM.matcher(text).region(start, end);
    if (m.lookingAt()) {
      return read(m, m.group(5), start);
    }
    Matcher comma = COMMA_FORM.matcher(text).region(start, end);
    if (comma.lookingAt()) {
      return read(comma, comma.group(5), start);
    }
    Matcher commas = COMMAS_FORM.matcher(text).region(start, end);
    return commas.lookingAt() ? read(commas, commas.group(5), start) : Optional.empty();
  }

  private static Optional<CitationLine> read(Matcher m, @Nullable String pages, int start) {
    Optional<PartialDate> date = DateText.parse(m.group(1) + m.group(2).replace("–", "-"));
    return date.flatMap(d -> of(d, m, pages)).map(c -> c.startingAt(start));
  }

  private static Optional<CitationLine> of(PartialDate date, Matcher m, @Nullable String where) {
    String volume = empty(m.group(3));
    String issue = empty(m.group(4));
    String pages = empty(where);
    boolean pagesOnly =
        volume != null
            && issue == null
            && pages == null
            && volume.matches("\\w+[-\u2013]\\w+|[eE]\\d{3,}|\\d{6,}");
    String place = pagesOnly ? volume : pages;
    Locator locator =
        place == null ? null : Locator.parse(place, date.year(), issue != null).orElse(null);
    if (volume == null && issue == null && locator == null) {
      return Optional.empty();
    }
    return Optional.of(
        new CitationLine(date, pagesOnly ? null : volume, issue, locator, m.start(), m.end()));
  }

  /** Reads a text that is a date alone. */
  public static Optional<CitationLine> dateOnly(String text) {
    Matcher m = DATE_ONLY.matcher(text.strip());
    if (text.length() > 60 || !m.matches()) {
      return Optional.empty();
    }
    return DateText.parse(m.group(1) + m.group(2))
        .map(date -> new CitationLine(date, null, null, null, 0, text.length()));
  }

  private CitationLine startingAt(int at) {
    return new CitationLine(date, volume, issue, locator, at, end);
  }

  private static @Nullable String empty(@Nullable String group) {
    String text = group == null ? "" : group.strip().replaceFirst("^[,\\s]+", "");
    return text.isEmpty() ? null : text;
  }
}

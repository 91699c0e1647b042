package org.evidencegraph.importer.article;

import java.util.regex.Pattern;

/** What the words of a line tell of whether it can be the title of an article. */
final class TitleForm {
  static final int LONGEST = 500;
  private static final int SHORTEST = 12;

  private static final Pattern ADDRESSING =
      Pattern.compile("(?i)\\b(?:you|your|please|cookies?|javascript|browser)\\b");

  /** Lists of people, signed texts and notes at their foot: no title has that. */
  private static final Pattern LIKE_NAMES =
      Pattern.compile(
          ";$|; ?\\d|\\b(?:M\\.D|Ph\\.D|MD, |PhD, ).*\\b(?:M\\.D|Ph\\.D|MD, |PhD, )|E-?mails?:|^\\d"
              + " \\p{Lu}.*, \\p{Lu}\\p{L}+[.;]|^[*\u2020]|^\\p{Lu}[^:]{3,40}:"
              + " (?:Prof(?:essor)?|Dr|Mrs?|Ms)\\b|(?i:licen[cs]ed under|creative commons)");

  /** {@code that pages are shown without}: a line that a notice was broken at. */
  private static final Pattern REST_OF_SENTENCE = Pattern.compile("\\p{Ll}{2,} \\p{Ll}");

  private static final Pattern OF_SITE =
      Pattern.compile(
          "(?:Sec(?:tion)?\\.|\u00A9|Copyright|Edited by|Reviewed by|Academic Editor|\\d+"
              + " (?:Views|Citations|Downloads)).*|.*\\b(?:Views|Downloads|Visits): ?\\d.*|Metrics:"
              + " .*");

  private static final int MOST_SEMICOLONS = 2;
  private static final Pattern QUOTED = Pattern.compile("[\"\u201C'\u2018(\\[\u00BF<].*");

  private TitleForm() {}

  /** Whether a line speaks to those who look at the page. */
  static boolean addressesReaders(String line) {
    return ADDRESSING.matcher(line).find();
  }

  static boolean canBe(String line) {
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && line.indexOf(' ') > 0
        && !line.endsWith(":")
        && !line.endsWith("...")
        && !line.endsWith("\u2026")
        && Character.isLetterOrDigit(line.codePointAt(QUOTED.matcher(line).matches() ? 1 : 0))
        && line.chars().filter(c -> c == ';').count() <= MOST_SEMICOLONS
        && !addressesReaders(line)
        && !LIKE_NAMES.matcher(line).find()
        && !REST_OF_SENTENCE.matcher(line).lookingAt()
        && !ArticleSource.JOURNAL_LINE.matcher(line).matches()
        && !OF_SITE.matcher(line).matches();
  }
}

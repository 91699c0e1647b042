package org.evidencegraph.importer.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Pages that show what a search found. */
public final class SearchResults {
  /** What a search shows above what it found; an article's page has one of them at most. */
  private static final List<Pattern> SIGNS =
      List.of(
          Pattern.compile(
              "(?i)(?:about )?[\\d,]+ results?(?: for .{0,80})?|.{0,40}\\b[\\d,]+ results?"
                  + " for .{0,80}|published papers \\(\\d.{0,20}"),
          Pattern.compile(
              "(?i)(?:.{0,30} )?[\\d,]+ ?(?:to|-|\u2013) ?[\\d,]+ (?:out )?of"
                  + " (?:about )?[\\d,]+(?: \\p{L}+)?"),
          Pattern.compile("(?i)(?:sort(?:ed)?|order(?:ed)?) (?:by|results)\\b.{0,80}"),
          Pattern.compile("(?i)(?:results|items) (?:per page|details).{0,40}|search results"));

  private static final int LONGEST = 200;

  private SearchResults() {}

  /**
   * Whether a page shows several signs of a search.
   *
   * @param lines how many are looked at, from the top
   */
  public static boolean are(CapturedPage page, int lines) {
    Set<Pattern> found = new HashSet<>();
    for (int i = 0; i < Math.min(lines, page.count()) && found.size() < 2; i++) {
      String line = page.label(i);
      if (line.length() < LONGEST) {
        SIGNS.stream().filter(sign -> sign.matcher(line).matches()).forEach(found::add);
      }
    }
    return found.size() > 1;
  }
}

package org.evidencegraph.importer.format;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What press offices, magazines and blogs print around a text about somebody's paper. */
public final class News {
  private static final Pattern SIGN =
      Pattern.compile(
          "(?i)news(?: feature| explainer| release.{0,20})?|news & comment|press"
              + " release.{0,40}|media contacts?:?.{0,40}|related news.{0,20}|more on this news"
              + " release|posted (?:on|by|in) .{3,80}|leave a (?:reply|comment).{0,20}|\\d+"
              + " (?:comments?|responses to .{3,100})|share this (?:story|post|article):?|.{1,60}"
              + " says:|filed under:? .{2,60}|tags?:? .{2,80}|subscribe to (?:our|the)"
              + " newsletter.{0,40}|read more(?: news)?|more news.{0,20}|latest"
              + " (?:news|posts).{0,20}|recent posts|\\d{1,2} min(?:ute)?s? read|opens in new"
              + " tab.{0,20}|about the author|story source:?.{0,60}|journal reference:?|materials"
              + " provided by .{2,80}|explore further|provided by .{2,80}|embargo.{0,60}|notes to"
              + " editors?");

  private static final int LONGEST = 160;
  private static final int SURE = 2;

  private News() {}

  public static boolean isSign(String line) {
    return line.length() < LONGEST && SIGN.matcher(line).matches();
  }

  /** Whether a page shows several different signs. */
  public static boolean tells(CapturedPage page) {
    Set<String> signs = new HashSet<>();
    for (int i = 0; i < page.count() && signs.size() < SURE; i++) {
      if (isSign(page.label(i))) {
        signs.add(page.label(i));
      }
    }
    return signs.size() >= SURE;
  }
}

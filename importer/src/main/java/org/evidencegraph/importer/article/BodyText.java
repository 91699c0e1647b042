package org.evidencegraph.importer.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the bare body of an article, whose head was not saved, from other texts with references.
 */
final class BodyText {
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)(?:\\d\\.? )?(introduction|background|(?:(?:materials?|patients|subjects) and"
              + " )?methods|results|results and discussion|discussion|conclusions?)");

  /** What stands below the text of articles alone. */
  private static final Pattern BACK =
      Pattern.compile(
          "(?i)(?:\\d\\.? )?(acknowledge?ments?|competing interests?|conflicts? of"
              + " interests?|authors?[\u2019']? contributions?|author contributions"
              + " statement|abbreviations|electronic supplementary material|supplement(?:ary|al)"
              + " (?:information|materials?)|pre-publication history|data"
              + " availability(?: statement)?|declarations|ethics (?:statement|approval.{0,40}))");

  /** {@code [3]}, {@code [1, 4-6]}, {@code [57]}. */
  private static final Pattern CITES =
      Pattern.compile("\\[\\d{1,3}(?: ?[,\u2013-] ?\\d{1,3}){0,9}\\]");

  private static final Pattern LOCK =
      Pattern.compile(
          "(?i)to read this article in full\\b.{0,80}|(?:buy|purchase) (?:this )?article.{0,20}");

  private static final int FEWEST_SECTIONS = 2;
  private static final int FEWEST_CITES = 3;

  private BodyText() {}

  /** Whether a page with references asks to pay for the rest of "this article". */
  static boolean isLocked(ArticleText page, ArticleZones zones) {
    boolean locked = false;
    for (int i = 0; i < page.count() && zones.hasReferences() && !locked; i++) {
      locked = LOCK.matcher(page.value(i)).matches();
    }
    return locked;
  }

  /** Whether a page opens as the text of articles does, cites by number and ends as articles do. */
  static boolean is(ArticleText page, ArticleZones zones) {
    Set<String> sections = new HashSet<>();
    boolean opens = false;
    boolean back = false;
    int cites = 0;
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      Matcher section = SECTION.matcher(value);
      if (section.matches()) {
        opens |= section.group(1).matches("(?i)introduction|background");
        sections.add(section.group(1).toLowerCase(Locale.ROOT));
      }
      back |= BACK.matcher(value).matches();
      cites += zones.isInReferences(i) ? 0 : (int) CITES.matcher(value).results().count();
    }
    return opens && back && sections.size() >= FEWEST_SECTIONS && cites >= FEWEST_CITES;
  }
}

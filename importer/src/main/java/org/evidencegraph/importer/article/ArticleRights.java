package org.evidencegraph.importer.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.funding.FundingText;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.MetricKind;

/** Reads licence, copyright, access, funding and counts. */
final class ArticleRights {
  private static final Pattern LICENSE =
      Pattern.compile(
          "Creative Commons [A-Z][\\w -]{2,80}?(?:\\d\\.\\d )?(?:International )?(?:Public"
              + " )?Licen[sc]e|CC[ -]BY(?:-[A-Z]{2}){0,2}(?: \\d\\.\\d)?|CC0(?: \\d\\.\\d)?");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)(?:copyright\\s?:?\\s?)?(\u00A9|copyright|\\(c\\)) ?(?:copyright"
              + " )?\\d{4}.{3,200}|\u00A9 .{0,60}\\d{4}.{0,120}");
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)(?:free|open) access(?:\\s?\\|?\\s?peer-reviewed)?|open ?access"
              + " ?\\p{L}.{0,40}|.{3,40} ?\\| ?open access|under a creative commons"
              + " licen[cs]e.{0,20}");
  private static final Pattern COUNT =
      Pattern.compile(
          "([\\d][\\d,.]{0,9})\\s?([kKmM]?)\\s?(Views?|Accesses|Citations?|Altmetric(?:"
              + " score)?|Downloads?|Reads|CrossRef citations to date)");
  private static final Pattern LABELLED_COUNT =
      Pattern.compile(
          "(Views?|Citations?|Downloads?|Altmetric|Reads|Cited"
              + " by):?\\s?\\(?([\\d][\\d,]{0,9})\\)?");
  private static final int LONGEST = 4_000;

  private final ArticleText page;
  private final ArticleZones zones;
  private final PageDraft draft;

  ArticleRights(ArticleText page, ArticleZones zones, PageDraft draft) {
    this.page = page;
    this.zones = zones;
    this.draft = draft;
  }

  void read(int title, int textEnd) {
    for (int i = 0; i < page.count(); i++) {
      String value = page.value(i);
      if (value.isEmpty() || zones.isInReferences(i)) {
        continue;
      }
      rights(i, value, title, textEnd);
      if (i < textEnd + 2) {
        count(value);
      }
      funding(i, value);
    }
  }

  private void rights(int i, String value, int title, int textEnd) {
    boolean head = Math.abs(i - title) < 15 || i > textEnd;
    if (head && value.length() < 1_500 && LICENSE.matcher(value).find()) {
      Matcher m = LICENSE.matcher(value);
      if (m.find()) {
        draft.license(m.group().strip());
        draft.access("open");
      }
    }
    if (head && value.length() < 260 && COPYRIGHT.matcher(value).matches()) {
      draft.copyright(value);
    }
    if (i >= title - 8 && i < textEnd && OPEN.matcher(value).matches()) {
      draft.access("open");
    }
  }

  private void count(String value) {
    Matcher m = value.length() < 60 ? COUNT.matcher(value) : null;
    if (m != null && m.matches()) {
      metric(m.group(3), m.group(1), m.group(2));
      return;
    }
    Matcher l = value.length() < 60 ? LABELLED_COUNT.matcher(value) : null;
    if (l != null && l.matches()) {
      metric(l.group(1), l.group(2), "");
    }
  }

  private void metric(String name, String number, String unit) {
    MetricKind kind =
        switch (name.toLowerCase(Locale.ROOT).charAt(0)) {
          case 'c' -> MetricKind.CITATIONS;
          case 'd' -> MetricKind.DOWNLOADS;
          case 'v', 'r' -> MetricKind.ACCESSES;
          default -> name.startsWith("Alt") ? MetricKind.ALTMETRIC : MetricKind.ACCESSES;
        };
    double factor = unit.isEmpty() ? 1 : unit.equalsIgnoreCase("k") ? 1_000 : 1_000_000;
    String digits = factor > 1 ? number.replace(",", ".") : number.replaceAll("[,.]", "");
    if (digits.matches("\\d{1,10}(?:\\.\\d{1,4})?")) {
      draft.metric(
          new Metric(kind, Double.parseDouble(digits) * factor, number + unit, factor > 1));
    }
  }

  private void funding(int i, String value) {
    String label = value.length() < 60 ? value.replaceFirst("\\s?:$", "") : "";
    boolean heading =
        label.matches(
            "(?i)funding(?:"
                + " (?:information|statement|sources?|details))?|acknowledge?ments?|financial"
                + " support|financial disclosure(?: statement)?");
    if (heading) {
      for (int k = i + 1;
          k < Math.min(page.count(), i + 6) && !ArticleLabels.isHeading(page.value(k));
          k++) {
        parse(page.value(k));
      }
    } else if (value.length() < LONGEST
        && value.matches(
            "(?s)(?:Funding|Funding [Ii]nformation|Financial"
                + " [Dd]isclosure|Acknowledge?ments?|Support): .*")) {
      parse(value.substring(value.indexOf(':') + 1));
    }
  }

  private void parse(String text) {
    if (!text.isEmpty()) {
      List<org.evidencegraph.paper.Funding> found = FundingText.parse(text);
      draft.funding(found);
    }
  }
}

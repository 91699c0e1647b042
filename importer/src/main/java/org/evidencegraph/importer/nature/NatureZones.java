package org.evidencegraph.importer.nature;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of an article page stand: its citation line and the first place of each heading.
 */
final class NatureZones {
  /** {@code Journal volume 34, pages 747–754 (2013)Cite this article}. */
  private static final Pattern CITATION =
      Pattern.compile(
          "(.{0,200}?)\\s?\\b(?:[Vv]olume|Band)\\s(\\w[\\w-]{0,11}),\\s(?:(?:[Ii]ssue|Ausgabe|Heft)\\s(\\w{1,8}),\\s)?(?:(?:[Pp]ages?|Seiten?)\\s?([\\w.\u2010-\u2015-]{1,30})|(?:[Aa]rticle\\s(?:number|no\\.?|ID)|Artikelnummer):?\\s?([\\w.-]{1,24}))?,?\\s?\\(((?:1[6-9]|20)\\d{2})\\)");

  /** {@code Journal (2024)Cite this article}: an article that has no volume yet. */
  private static final Pattern BARE_CITATION =
      Pattern.compile(
          "(\\p{Lu}[^()]{2,120}?)\\s\\(((?:1[6-9]|20)\\d{2})\\)\\s?(?:Cite this article|Diesen"
              + " Artikel zitieren)");

  static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:Published(?: online)?|(?:Online )?[Vv]eröffentlicht|Online"
              + " publiziert|Publiziert)\\s?:?\\s*(\\d{1,2}\\.? \\p{L}{3,9} \\d{4})?");

  private static final Pattern RECEIVED =
      Pattern.compile("Received|Accepted|Eingegangen|Erhalten|Angenommen|Akzeptiert");

  private static final int HEAD = 60;

  private final CapturedPage page;
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private int citation = -1;
  private int citationEnd = -1;
  private int published = -1;
  private int received = -1;
  private int scholarLines;
  private @Nullable Matcher matched;
  private @Nullable Piece piece;

  private NatureZones(CapturedPage page) {
    this.page = page;
  }

  static NatureZones of(CapturedPage page) {
    NatureZones zones = new NatureZones(page);
    for (int i = 0; i < page.count(); i++) {
      zones.look(i);
    }
    return zones;
  }

  private void look(int i) {
    String label = page.label(i);
    if (label.isEmpty()) {
      return;
    }
    String heading = opensSummary(i) ? "Abstract" : NatureLabels.heading(label);
    if (heading != null) {
      first.putIfAbsent(heading, i);
      last.put(heading, i);
    }
    if (citation < 0
        && first("Abstract") < 0
        && (label.contains("olume") || label.contains("Band ") || label.contains("Cite this"))) {
      findCitation(i);
    }
    if (published < 0 && PUBLISHED.matcher(label).matches()) {
      published = i;
    }
    if (received < 0 && RECEIVED.matcher(label).lookingAt()) {
      received = i;
    }
    scholarLines += label.endsWith("Google Scholar") ? 1 : 0;
  }

  // further down, sections of the text are called so
  private boolean opensSummary(int i) {
    return page.label(i).equals("Summary")
        && first("Abstract") < 0
        && citation >= 0
        && i - citation < HEAD;
  }

  private void findCitation(int i) {
    int end = Math.min(page.count(), i + 3);
    for (int k = i + 1; k < end && page.line(k).blanksBefore() > 0; k++) {
      end = k;
    }
    Line from = page.line(i).body();
    Piece candidate =
        Piece.of(
            page.text(),
            from.start(),
            Math.max(from.end(), Math.min(page.line(end - 1).end(), from.end() + 400)));
    for (Pattern form : List.of(CITATION, BARE_CITATION)) {
      Matcher m = form.matcher(candidate.value());
      if (m.lookingAt()) {
        citation = i;
        citationEnd = end;
        matched = m;
        piece = candidate;
        return;
      }
    }
  }

  /** Index of the citation's line; -1 without one. */
  int citation() {
    return citation;
  }

  int citationEnd() {
    return citationEnd;
  }

  int published() {
    return published;
  }

  /** The citation taken apart: journal, volume, issue, pages, article number, year. */
  @Nullable Matcher matched() {
    return matched;
  }

  @Nullable Piece piece() {
    return piece;
  }

  boolean isFull() {
    return matched != null && matched.groupCount() == 6;
  }

  int first(String heading) {
    return first.getOrDefault(heading, -1);
  }

  int last(String heading) {
    return last.getOrDefault(heading, -1);
  }

  /** Lines below the first place of a heading, up to the next heading. */
  List<Line> below(String heading) {
    int at = first(heading);
    return at < 0 ? List.of() : page.lines().subList(at + 1, next(at + 1));
  }

  /** Lines below the last place of a heading, up to the next heading. */
  List<Line> belowLast(String heading) {
    int at = last(heading);
    return at < 0 ? List.of() : page.lines().subList(at + 1, next(at + 1));
  }

  /** Index of the next heading from there on. */
  int next(int from) {
    int i = from;
    while (i < page.count() && !NatureLabels.isHeading(page.label(i))) {
      i++;
    }
    return i;
  }

  int weight() {
    int weight = citation >= 0 ? 4 : 0;
    for (String heading :
        List.of(
            "Abstract",
            "Download references",
            "Author information",
            "About this article",
            "Rights and permissions",
            "Cite this article",
            "Download citation",
            "Similar content being viewed by others",
            "This article is cited by")) {
      weight += first(heading) >= 0 ? 1 : 0;
    }
    weight += published >= 0 ? 1 : 0;
    weight += received >= 0 ? 1 : 0;
    weight += scholarLines > 1 ? 1 : 0;
    return weight;
  }

  boolean isArticle() {
    boolean about =
        first("About this article") >= 0 && (received >= 0 || first("Cite this article") >= 0);
    return citation >= 0 || (about && (published >= 0 || received >= 0));
  }
}

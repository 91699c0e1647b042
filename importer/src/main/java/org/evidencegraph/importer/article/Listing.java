package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.format.SearchResults;

/**
 * Tells pages that list articles (searches, issues, topics, homes of journals) from an article's.
 */
final class Listing {
  private static final Pattern RESULTS =
      Pattern.compile(
          "(?i)(?:showing |items:? |results?:? |displaying )?(?:results?"
              + " )?\\d[\\d,]*\\s?(?:to|-|\u2013)\\s?\\d[\\d,]* of (?:about"
              + " )?[\\d,]+.{0,40}|(?:about )?[\\d,]+ results?\\b.{0,60}|(?:search|your)"
              + " results?.{0,60}|no results.{0,60}|refine"
              + " (?:by|your|results|search).{0,40}|sort(?:ed)? by.{0,60}|filters?(?:"
              + " results)?|.{0,20}table of contents|in this issue|issue information|published"
              + " articles|latest articles|set search alert|items per page.{0,20}");

  /** What a page says once of its one work, on a line that begins with it. */
  private static final List<Pattern> SAID_ONCE =
      List.of(
          Pattern.compile("(?i)PMID:? ?(\\d{5,9})\\b.{0,80}"),
          Pattern.compile("(?i)(?:pages?|pp\\.?):? ?(\\w{1,8}\\s?[-\u2013]\\s?\\w{1,8})"),
          Pattern.compile("(?i)first published:? (.{6,30})"),
          Pattern.compile(
              "\\.? ?((?:19|20)\\d\\d(?: \\p{L}{3,9}(?:[- ][\\p{L}\\d]{1,9}){0,2})?;"
                  + " ?\\d{1,4}\\b.{0,80})"),
          Pattern.compile("(?i)authors?: (.{5,})"),
          // a figure's DOI goes on where the article's ends
          Pattern.compile(
              "(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:?"
                  + " ?)(10\\.\\d{4,9}/\\S{2,100}?)(?:\\.[gst]\\d{1,4})?"));

  /** A programme's talks, a course's reading; in an article, lines of a table. */
  private static final List<Pattern> TIMETABLE =
      List.of(
          Pattern.compile("(\\d{1,2}[:.]\\d{2})(?:\\s.{0,80})?"),
          Pattern.compile("(?i)(?:week|lecture|module) (\\d{1,2}): .{2,80}"));

  /** {@code News & Views 01 Feb 2021}. */
  private static final Pattern DATED_TYPE =
      Pattern.compile("(\\p{Lu}[\\p{L}& -]{3,30}) \\d{1,2} \\p{L}{3,9} (?:19|20)\\d\\d");

  private static final int FEWEST = 3;
  private static final int ENOUGH = 5;
  private static final int WORDS = 3;
  private static final int LONGEST = 200;

  private final ArticleText page;
  private final ArticleZones zones;
  private final ArticleHead head;
  private final boolean told;

  /** One past what can be the page's own: others' works stand below their heading. */
  private final int end;

  /**
   * @param told whether the page tells how to cite its own work
   */
  Listing(ArticleText page, ArticleZones zones, ArticleHead head, boolean told) {
    this.told = told;
    this.page = page;
    this.zones = zones;
    this.head = head;
    this.end = endOfOwn();
  }

  boolean is() {
    if (SearchResults.are(page.page(), head.end()) || several() || signed() >= ENOUGH) {
      return true;
    }
    int abstracts = abstracts();
    boolean parts = zones.body() >= 0 || zones.hasReferences();
    if (told && abstracts < 2 && !results()) {
      return false;
    }
    if (!parts && zones.abstractHeading() < 0 && linked() > 1) {
      return true;
    }
    boolean text = zones.abstractText() >= 0 && abstracts < 2 || parts;
    return !text && (abstracts > 1 || results() || works() > 1);
  }

  // a list of references, too, has only works of others below it
  private int endOfOwn() {
    int last = zones.hasReferences() ? zones.referencesEnd() : page.count();
    int i = 0;
    while (i < last && !ArticleLabels.isOthers(page.value(i))) {
      i++;
    }
    return i;
  }

  // titles with the names of others each
  private int signed() {
    Set<String> titles = new HashSet<>();
    Set<String> names = new HashSet<>();
    int signed = 0;
    for (int i = 0; i + 1 < end; i++) {
      String title = page.value(i);
      boolean titled =
          !zones.isInReferences(i)
              && title.split(" ", WORDS + 1).length > WORDS
              && !title.endsWith(".")
              && !page.line(i).isBulleted()
              && TitleForm.canBe(title)
              && !Byline.ADDRESS_LINE.matcher(title).matches();
      Optional<Byline> below = titled ? Byline.read(page.value(i + 1)) : Optional.empty();
      // authors one below the other are no titles
      boolean name = below.isPresent() && Byline.read(title).isPresent();
      if (below.isPresent() && !name && titles.add(title) && names.add(page.value(i + 1))) {
        signed += Math.min(below.get().authors().size(), 2);
      }
    }
    return signed;
  }

  // works one below the other
  private boolean several() {
    Map<Pattern, Set<String>> said = new HashMap<>();
    List<Pattern> forms = new ArrayList<>(SAID_ONCE);
    forms.addAll(zones.abstractText() >= 0 && zones.hasReferences() ? List.of() : TIMETABLE);
    for (int i = 0; i < end; i++) {
      String value = page.value(i);
      if (zones.isInReferences(i) || value.length() > LONGEST) {
        continue;
      }
      for (Pattern form : forms) {
        Matcher m = form.matcher(value);
        if (m.matches()) {
          said.computeIfAbsent(form, _ -> new HashSet<>()).add(m.group(1));
        }
      }
      Matcher dated = DATED_TYPE.matcher(value);
      if (dated.matches() && ArticleLabels.isType(dated.group(1))) {
        said.computeIfAbsent(DATED_TYPE, _ -> new HashSet<>()).add(value);
      }
    }
    return said.values().stream().anyMatch(values -> values.size() >= FEWEST);
  }

  // every work of some lists goes with its abstract, or a link to it
  private int abstracts() {
    Map<String, Integer> labels = new HashMap<>();
    int inline = 0;
    int links = 0;
    // below its own abstract a page may list others with theirs
    boolean own = zones.abstractText() >= 0 && zones.abstractText() < end;
    for (int i = 0; i < (own ? end : page.count()); i++) {
      String value = page.value(i);
      boolean opens =
          value.length() > 60 && ArticleZones.INLINE_ABSTRACT.matcher(value).lookingAt();
      if (opens) {
        inline = Math.max(inline, labels.merge(value.substring(0, 5), 1, Integer::sum));
      }
      boolean link = value.equalsIgnoreCase("Abstract") || value.equalsIgnoreCase("Full text");
      links += link && !(i + 1 < page.count() && page.isProse(i + 1)) ? 1 : 0;
    }
    return inline > 1 ? inline : links > 3 ? links : Math.min(1, inline);
  }

  private boolean results() {
    for (int i = 0; i < page.count(); i++) {
      if (page.value(i).length() < 120 && RESULTS.matcher(page.value(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  // works with a DOI on a line of its own each
  private int linked() {
    Set<String> works = new HashSet<>();
    for (int i = 0; i < Math.min(head.end(), end); i++) {
      String value = page.value(i);
      if (value.matches("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:? ?)10\\.\\d{4,9}/\\S{2,100}")) {
        works.add(value.replaceFirst("^.*?10\\.", "").toLowerCase(Locale.ROOT));
      }
    }
    return works.size();
  }

  private int works() {
    Set<String> works = new HashSet<>();
    for (int i = 0; i < Math.min(head.end(), end); i++) {
      String value = page.value(i);
      if (value.length() < 400 && value.contains("10.")) {
        IdentifierText ids = IdentifierText.find(value);
        if (ids.doi() != null) {
          works.add(ids.doi().value());
        }
      }
    }
    return works.size();
  }
}

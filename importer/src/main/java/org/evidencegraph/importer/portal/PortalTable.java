package org.evidencegraph.importer.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.MetricKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of a research output and the lists of terms below it. A label may be glued to its
 * value ("Volume47"), parted from it by a bar or blanks, or stand on the line above.
 */
final class PortalTable {
  enum Label {
    LANGUAGE,
    PAGES,
    ARTICLE_NUMBER,
    PAGE_COUNT,
    JOURNAL,
    VOLUME,
    ISSUE,
    ONLINE_DATE,
    DOIS,
    STATUS,
    ISSN,
    KEYWORDS,
    SUBJECTS,
    MESH,
    OTHER,
    END
  }

  private static final Map<String, Label> LABELS = new LinkedHashMap<>();

  // longer labels before those they begin with
  static {
    LABELS.put("Original language", Label.LANGUAGE);
    LABELS.put("Translated title of the contribution", Label.OTHER);
    LABELS.put("Title of host publication", Label.OTHER);
    LABELS.put("Subtitle of host publication", Label.OTHER);
    LABELS.put("Host publication title", Label.OTHER);
    LABELS.put("Pages (from-to)", Label.PAGES);
    LABELS.put("Number of pages", Label.PAGE_COUNT);
    LABELS.put("Article number", Label.ARTICLE_NUMBER);
    LABELS.put("Journal publication date", Label.OTHER);
    LABELS.put("Journal citation", Label.OTHER);
    LABELS.put("Journal", Label.JOURNAL);
    LABELS.put("Volume", Label.VOLUME);
    LABELS.put("Issue number", Label.ISSUE);
    LABELS.put("Early online date", Label.ONLINE_DATE);
    LABELS.put("DOIs", Label.DOIS);
    LABELS.put("DOI", Label.DOIS);
    LABELS.put("Publication status", Label.STATUS);
    LABELS.put("State", Label.STATUS);
    LABELS.put("Print ISSN", Label.ISSN);
    LABELS.put("Electronic ISSN", Label.ISSN);
    LABELS.put("ISSN", Label.ISSN);
    LABELS.put("Externally published", Label.OTHER);
    LABELS.put("Print ISBN", Label.OTHER);
    LABELS.put("Electronic ISBN", Label.OTHER);
    LABELS.put("ISBN", Label.OTHER);
    LABELS.put("Publisher", Label.OTHER);
    LABELS.put("Place of Publication", Label.OTHER);
    LABELS.put("Number of downloads", Label.OTHER);
    LABELS.put("Bibliographical note", Label.OTHER);
    LABELS.put("Free keywords", Label.KEYWORDS);
    LABELS.put("Author keywords", Label.KEYWORDS);
    LABELS.put("Keywords", Label.KEYWORDS);
    LABELS.put("Medical Subject Headings (MeSH)", Label.MESH);
    LABELS.put("MeSH terms", Label.MESH);
    LABELS.put("ASJC Scopus subject areas", Label.SUBJECTS);
    LABELS.put("All Science Journal Classification (ASJC) codes", Label.SUBJECTS);
    LABELS.put("Research Field", Label.SUBJECTS);
    LABELS.put("Subject classification (UKÄ)", Label.SUBJECTS);
  }

  /** Heads what stands below the table and is none of it. */
  private static final Pattern END =
      Pattern.compile(
          "(?:Dive into the research topics|Access to Document|Other files and"
              + " links|Fingerprint|Cite this|View full fingerprint|Link to"
              + " publication|Projects?|Press/Media|Research output per year|UN SDGs|Sustainable"
              + " Development Goals|Datasets|Prizes|Student theses|Equipment|Activities|Powered"
              + " by).*");

  /** From here on the page speaks of other works, or of this one in citation styles. */
  private static final Pattern LAST =
      Pattern.compile("Fingerprint|Dive into the research topics|View full fingerprint|Cite this");

  private static final Pattern METRIC =
      Pattern.compile(
          "(\\d[\\d,.]{0,9})\\s?(?:Scopus )?(?:Citations?|citations?)(?:"
              + " \\(Scopus\\))?|(\\d[\\d,.]{0,9}) Downloads?(?: \\(Pure\\))?");

  /** {@code Published - Feb 2012}, {@code E-pub ahead of print - 5 Jan 2012}. */
  private static final Pattern STATUS =
      Pattern.compile("([A-Za-z][A-Za-z/ -]{2,40}?)\\s[-\u2013]\\s(.{4,30})");

  private final CapturedPage page;
  private final PageDraft draft;

  PortalTable(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.draft = draft;
  }

  /** The label that a line opens with; null where it opens with none, or with a longer word. */
  static @Nullable Label label(String line) {
    String name = labelName(line);
    return name == null ? null : LABELS.get(name);
  }

  private static @Nullable String labelName(String line) {
    for (String name : LABELS.keySet()) {
      if (line.startsWith(name) && isWhole(line, name.length())) {
        return name;
      }
    }
    return null;
  }

  // glued values open with a capital or a digit; "Journalism" and "Stated" are other words
  private static boolean isWhole(String line, int end) {
    if (end >= line.length()) {
      return true;
    }
    char next = line.charAt(end);
    return Character.isUpperCase(next)
        || Character.isDigit(next)
        || "|:\t".indexOf(next) >= 0
        || line.startsWith("http", end)
        || line.startsWith("  ", end)
        || (next == ' ' && end + 1 < line.length() && isValueStart(line.charAt(end + 1)));
  }

  private static boolean isValueStart(char c) {
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || "|:\u2013-".indexOf(c) >= 0
        || c == 'h'
        || c == 'e';
  }

  static boolean isMetric(String line) {
    return METRIC.matcher(line).matches();
  }

  static void metric(String line, PageDraft draft) {
    Matcher m = METRIC.matcher(line);
    if (m.matches()) {
      boolean cited = m.group(1) != null;
      String printed = cited ? m.group(1) : m.group(2);
      draft.metric(
          new Metric(
              cited ? MetricKind.CITATIONS : MetricKind.DOWNLOADS,
              Double.parseDouble(printed.replaceAll("[,.]", "")),
              printed,
              false));
    }
  }

  void read(int from) {
    Label list = null;
    for (int i = from; i < page.count(); i++) {
      Line line = page.line(i);
      String label = line.label();
      if (LAST.matcher(label).lookingAt() || PortalPageReader.isFingerprint(line)) {
        return;
      }
      if (END.matcher(label).matches()) {
        list = label.startsWith("Access to Document") ? Label.DOIS : null;
        continue;
      }
      if (label.startsWith("Publisher Copyright:")) {
        String notice = label.substring("Publisher Copyright:".length()).strip();
        draft.copyright(notice.isEmpty() ? page.label(i + 1) : notice);
        continue;
      }
      String name = labelName(label);
      if (name != null) {
        Label found = LABELS.getOrDefault(name, Label.OTHER);
        list = found;
        cell(found, line, name.length(), i);
      } else if (!label.isEmpty()) {
        item(list, line);
      }
    }
  }

  private void cell(Label label, Line line, int end, int index) {
    Piece piece = line.body().piece();
    int at = end;
    while (at < piece.value().length() && " |:\t".indexOf(piece.value().charAt(at)) >= 0) {
      at++;
    }
    Piece value = piece.part(Math.min(at, piece.value().length()), piece.value().length());
    if (value.isEmpty() && index + 1 < page.count() && !isList(label) && isValueLine(index + 1)) {
      value = page.line(index + 1).body().piece();
    }
    if (!value.isEmpty() && value.value().length() < 400) {
      value(label, value);
    }
  }

  private boolean isValueLine(int index) {
    String label = page.label(index);
    return !label.isEmpty() && label(label) == null && !END.matcher(label).matches();
  }

  private static boolean isList(Label label) {
    return label == Label.KEYWORDS || label == Label.SUBJECTS || label == Label.MESH;
  }

  private void value(Label label, Piece value) {
    String text = value.value();
    switch (label) {
      case LANGUAGE -> Languages.code(text).ifPresent(code -> draft.language(code, value));
      case PAGES -> Locator.parsePages(text).ifPresent(l -> draft.locator(l, value));
      case ARTICLE_NUMBER -> articleNumber(text, value);
      case PAGE_COUNT -> count(text);
      case JOURNAL -> draft.journal(value);
      case VOLUME -> draft.volume(text, value);
      case ISSUE -> draft.issue(text, value);
      case ONLINE_DATE -> DateText.parse(text).ifPresent(d -> draft.date(DateKind.EPUB, d, value));
      case DOIS -> draft.identifiers(value);
      case STATUS -> status(value);
      case ISSN -> Issn.parse(text).ifPresent(issn -> draft.issn(new JournalIssn(issn, null)));
      case KEYWORDS, SUBJECTS, MESH -> item(label, value);
      case OTHER, END -> {
        // says nothing that the graph holds
      }
    }
  }

  private void articleNumber(String text, Piece value) {
    if (text.matches("[\\w.-]{1,30}")) {
      draft.locator(new Locator(null, text), value);
    }
  }

  private void count(String text) {
    if (text.matches("\\d{1,5}")) {
      draft.pageCount(Integer.valueOf(text));
    }
  }

  private void status(Piece value) {
    Matcher m = STATUS.matcher(value.value());
    if (!m.matches()) {
      return;
    }
    Piece at = value.part(m.start(2), m.end(2));
    kind(m.group(1))
        .ifPresent(kind -> DateText.parse(m.group(2)).ifPresent(d -> draft.date(kind, d, at)));
  }

  // "Accepted/In press - 2019" gives no day on which it came out
  private static Optional<DateKind> kind(String status) {
    if (status.startsWith("Published")) {
      return Optional.of(DateKind.PUBLISHED);
    }
    if (status.startsWith("E-pub")) {
      return Optional.of(DateKind.EPUB);
    }
    return status.startsWith("Accepted") ? Optional.of(DateKind.ACCEPTED) : Optional.empty();
  }

  // list marks without heading below the table are keywords; after a heading they are its terms
  private void item(@Nullable Label list, Line line) {
    boolean heading = list == Label.KEYWORDS || list == Label.SUBJECTS || list == Label.MESH;
    if (line.isBulleted() && list == Label.DOIS) {
      draft.identifiers(line.body().piece());
    } else if (line.isBulleted() && list != null) {
      item(heading ? list : Label.KEYWORDS, line.body().piece());
    } else if (heading && line.length() <= 100 && line.blanksBefore() <= 1) {
      item(list, line.piece());
    } else if (list == Label.DOIS && line.length() < 200) {
      draft.identifiers(line.piece());
    }
  }

  private void item(@Nullable Label list, Piece term) {
    if (term.isEmpty() || term.value().length() > 150) {
      return;
    }
    String scheme =
        list == Label.SUBJECTS
            ? Keyword.SUBJECT
            : list == Label.MESH ? Keyword.MESH : Keyword.KEYWORD;
    draft.keyword(term, scheme);
  }
}

package org.evidencegraph.importer.article;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.filter.TextFold;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.importer.text.Piece;
import org.jspecify.annotations.Nullable;

/** Finds how the page tells to cite the article. */
final class OwnWords {
  private static final String WORDS =
      "(?:suggested |recommended )?citation|(?:how )?to cite(?: this"
          + " (?:article|paper|version))?|cite (?:this (?:article|paper|as)|as)|cite|citation"
          + " style|please cite(?: this article)? as|this (?:paper|article|work) (?:must|should) be"
          + " cited as|(?:mdpi and acs|ama|apa|vancouver|chicago/turabian) style|share and"
          + " cite|reference";

  /** {@code Citation: Smith J (2020) ...}, {@code To cite this article: ...}. */
  private static final Pattern LABEL = Pattern.compile("(?i)(" + WORDS + ")(?: \\1)?\\s?:?");

  private static final Pattern INLINE =
      Pattern.compile("(?i)(?:" + WORDS + ")(?:\\s?:\\s*|\\s+)(?!this )(?=\\p{L})");
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\p{Lu}[^\"\u201C]{4,1500}?,? [\"\u201C]([^\"\u201C\u201D]{12,400}?)[,.]?[\"\u201D],?"
              + " (\\p{Lu}[^,]{2,100}), (?:vol\\.|\\d{4}).*");
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\b(title|journal|volume|number|pages)\\s?=\\s?\\{\\s*([^{}]{1,500}?)\\s*\\}");
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<=[\\s.;])(?:[Cc]itation|(?i:to cite this (?:article|paper))|How to cite(?: this"
              + " article)?): (?=\\p{Lu}[\\p{L}'\u2019-]+(?: [\\p{L}'\u2019-]+)? \\p{Lu}{1,3}[,."
              + " ])");

  private static final Pattern DOI_END =
      Pattern.compile("(?i)\\bdoi:? ?(?:https?://(?:dx\\.)?doi\\. ?org/)?10\\.\\d{4,9}/\\S+");

  private static final int LONGEST_BLOCK = 100_000;
  private static final int LONGEST_CITATION = 800;
  private static final int MOST = 3_000;
  private static final int SHORTEST = 40;
  private static final int NEAR = 4;
  private static final int MOST_ABOVE = 16;
  private static final int LONGEST_ENTRY = 24;

  private OwnWords() {}

  /**
   * A citation of the article itself.
   *
   * @param piece the citation without its label
   * @param own whether its label says that the page itself is cited so
   */
  record Cited(Piece piece, ReferenceText text, boolean own) {
    /** Whether it is labelled as the page's own and tells journal, year, volume and pages. */
    boolean isPlaced() {
      return own
          && text.container() != null
          && text.date() != null
          && text.volume() != null
          && text.locator() != null;
    }

    /** Whether it tells all that finds a work: journal, volume, pages and a number. */
    boolean isWhole() {
      return text.container() != null
          && text.volume() != null
          && text.locator() != null
          && text.doi() != null;
    }

    /** Whether it names people, a journal and a DOI. */
    boolean isSigned() {
      return !text.authors().isEmpty() && text.container() != null && text.doi() != null;
    }
  }

  /**
   * A title that the page gives in another way, with what stands beside it.
   *
   * @param journal null where it is not said
   */
  record Told(
      String title,
      @Nullable Piece journal,
      @Nullable Piece volume,
      @Nullable Piece issue,
      @Nullable Piece pages) {}

  /** {@code Smith J, "Title", Journal, vol. 12}, or a BibTeX entry; null where there is none. */
  static @Nullable Told told(ArticleText page, ArticleZones zones) {
    for (int i = 0; i < Math.min(page.count(), MOST); i++) {
      String value = page.value(i);
      Matcher m = value.length() < 3_000 ? QUOTED.matcher(value) : null;
      if (m != null && m.matches() && !zones.isInReferences(i)) {
        Piece piece = page.piece(i);
        return new Told(m.group(1), piece.part(m.start(2), m.end(2)), null, null, null);
      }
      if (value.matches("@\\p{L}{4,20}\\{.*")) {
        return bibtex(page, i);
      }
    }
    return null;
  }

  /** One past a BibTeX entry of several lines that opens there; 0 where none does. */
  static int endOfEntry(ArticleText page, int from) {
    if (!page.value(from).matches("@\\p{L}{4,20}\\{[^}]*")) {
      return 0;
    }
    int end = from + 1;
    while (end < Math.min(page.count(), from + LONGEST_ENTRY) && !page.value(end).equals("}")) {
      end++;
    }
    return page.value(end).equals("}") ? end + 1 : 0;
  }

  private static @Nullable Told bibtex(ArticleText page, int from) {
    int end = Math.max(from + 1, endOfEntry(page, from));
    Piece entry = Piece.of(page.page().text(), page.line(from).start(), page.line(end - 1).end());
    Map<String, Piece> fields = new HashMap<>();
    for (Matcher m = ENTRY.matcher(entry.value()); m.find(); ) {
      fields.putIfAbsent(m.group(1), entry.part(m.start(2), m.end(2)));
    }
    Piece title = fields.get("title");
    Piece volume = fields.get("volume");
    int blank = volume == null ? -1 : volume.value().strip().indexOf(' ');
    Piece issue = fields.get("number");
    if (volume != null && blank > 0) {
      issue = volume.part(blank + 1, volume.value().length());
      volume = volume.part(0, blank);
    }
    return title == null
        ? null
        : new Told(title.value(), fields.get("journal"), volume, issue, fields.get("pages"));
  }

  /**
   * The first that names a title; null where there is none.
   *
   * @param opening as {@link #opening} tells it
   */
  static @Nullable Cited find(ArticleText page, ArticleZones zones, int opening) {
    if (opening >= 0) {
      return cited(page.piece(opening), false);
    }
    for (int i = 0; i < page.count(); i++) {
      Cited cited = zones.isInReferences(i) ? null : at(page, i);
      if (cited != null) {
        return cited;
      }
    }
    return within(page, zones);
  }

  // the text of a print in few blocks: "... 2 May 2017 Citation: Roe A (2017) ... doi: 10... ..."
  private static @Nullable Cited within(ArticleText page, ArticleZones zones) {
    for (int i = 0; i < Math.min(page.count(), MOST_ABOVE); i++) {
      boolean text = page.length(i) > SHORTEST * 4 && page.length(i) <= LONGEST_BLOCK;
      Piece piece = text && !zones.isInReferences(i) ? page.piece(i) : null;
      Matcher label = piece == null ? null : WITHIN.matcher(piece.value());
      if (piece != null && label != null && label.find()) {
        Matcher doi = DOI_END.matcher(piece.value());
        boolean ends = doi.find(label.end()) && doi.end() - label.end() < LONGEST_CITATION;
        Cited cited = ends ? cited(piece.part(label.end(), doi.end()), true) : null;
        if (cited != null) {
          return cited;
        }
      }
    }
    return null;
  }

  /**
   * Index of the one citation above the abstract that opens the page, such as {@code Smith J. The
   * title. J Cells 2014; 6(5): 11-19 [PMID: 12345678 DOI: 10...]}; -1 where none does.
   */
  static int opening(ArticleText page, ArticleZones zones) {
    int found = -1;
    for (int i = 0; i < Math.min(zones.abstractHeading(), MOST_ABOVE); i++) {
      String value = page.value(i);
      // a list of references may open it, too
      boolean listed = page.value(i - 1).matches("\\[?\\d{1,3}[.\\])]{0,2}");
      boolean numbered = value.length() >= SHORTEST && value.contains("10.");
      Cited cited = numbered && !listed ? cited(page.piece(i), false) : null;
      if (cited != null && cited.isWhole() && !cited.text().authors().isEmpty()) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  /** Whether a line asks to cite the work as it says below. */
  static boolean isLabel(String line) {
    return LABEL.matcher(line).matches();
  }

  private static @Nullable Cited at(ArticleText page, int i) {
    String value = page.value(i);
    if (value.isEmpty() || "CcTtHhPpRrSsMmAaVv".indexOf(value.charAt(0)) < 0) {
      return null;
    }
    boolean own = !value.matches("(?i)reference.*");
    if (LABEL.matcher(value).matches()) {
      for (int k = i + 1; k <= i + NEAR && isOwn(page, k); k++) {
        Cited below = page.value(k).length() < SHORTEST ? null : wrapped(page, k, own);
        if (below != null) {
          return below;
        }
      }
      return null;
    }
    Matcher m = INLINE.matcher(value);
    return m.lookingAt() && value.length() - m.end() >= SHORTEST && value.length() < 1_500
        ? cited(page.piece(i).part(m.end(), value.length()), own)
        : null;
  }

  // "Refers to" and the like head what belongs to other works
  private static boolean isOwn(ArticleText page, int i) {
    return i < page.count() && !ArticleLabels.isOthers(page.value(i));
  }

  // a citation that runs over lines ends where a blank line follows
  private static @Nullable Cited wrapped(ArticleText page, int from, boolean own) {
    Cited line = cited(page.piece(from), own);
    int end = from + 1;
    while (end < Math.min(page.count(), from + NEAR)
        && page.line(end).blanksBefore() == 0
        && isOwn(page, end)
        && !LABEL.matcher(page.value(end)).matches()) {
      end++;
    }
    if (end == from + 1 || line != null && line.isWhole()) {
      return line;
    }
    Cited all =
        cited(Piece.of(page.page().text(), page.line(from).start(), page.line(end - 1).end()), own);
    return all != null && all.isWhole() ? all : line;
  }

  private static @Nullable Cited cited(Piece piece, boolean own) {
    if (piece.value().length() > 3_000) {
      return null;
    }
    ReferenceText text = ReferenceText.parse(piece.value());
    String title = text.title();
    boolean whole =
        title != null
            && title.length() >= 12
            && title.indexOf(' ') > 0
            && (text.date() != null || text.doi() != null)
            && (!text.authors().isEmpty() || text.container() != null);
    return whole ? new Cited(piece, text, own) : null;
  }

  /** Letters and digits alone, for telling whether two titles are one. */
  static String letters(String text) {
    return TextFold.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

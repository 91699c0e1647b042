package org.evidencegraph.importer.university;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels and values of a publication block. Captures lose some labels and some values, so a
 * value counts by its form, and its label only where the two agree: pages behind an empty
 * "Publication Date" are pages.
 */
final class PublicationBlock {
  private enum Field {
    SECTION,
    DOI,
    TYPE,
    JOURNAL,
    DATE,
    VOLUME,
    ISSUE,
    PAGES,
    TOTAL_PAGES,
    KEYWORDS,
    ADDRESS,
    ISSN,
    LANGUAGE,
    OTHER
  }

  private static final Map<String, Field> LABELS =
      Map.ofEntries(
          Map.entry("original publication", Field.SECTION),
          Map.entry("doi", Field.DOI),
          Map.entry("type", Field.TYPE),
          Map.entry("journal", Field.JOURNAL),
          Map.entry("journal title", Field.JOURNAL),
          Map.entry("publication date", Field.DATE),
          Map.entry("date", Field.DATE),
          Map.entry("volume", Field.VOLUME),
          Map.entry("issue", Field.ISSUE),
          Map.entry("number", Field.ISSUE),
          Map.entry("pages", Field.PAGES),
          Map.entry("page numbers", Field.PAGES),
          Map.entry("total pages", Field.TOTAL_PAGES),
          Map.entry("keywords", Field.KEYWORDS),
          Map.entry("addresses", Field.ADDRESS),
          Map.entry("address", Field.ADDRESS),
          Map.entry("issn", Field.ISSN),
          Map.entry("eissn", Field.ISSN),
          Map.entry("language", Field.LANGUAGE),
          Map.entry("publisher", Field.OTHER),
          Map.entry("conference", Field.OTHER),
          Map.entry("isbn", Field.OTHER),
          Map.entry("book title", Field.OTHER),
          Map.entry("series", Field.OTHER),
          Map.entry("edition", Field.OTHER),
          Map.entry("editors", Field.OTHER),
          Map.entry("author(s)", Field.OTHER),
          Map.entry("status", Field.OTHER),
          Map.entry("place of publication", Field.OTHER));

  private static final Set<String> TYPES =
      Set.of(
          "journal article",
          "conference paper",
          "conference contribution",
          "chapter",
          "book",
          "thesis / dissertation",
          "thesis",
          "dissertation",
          "report",
          "preprint",
          "working paper",
          "scholarly edition",
          "internet publication",
          "dataset",
          "poster",
          "presentation",
          "other",
          "letter",
          "editorial",
          "review",
          "review article",
          "article",
          "case report",
          "abstract",
          "meeting abstract");

  private static final Pattern PAGES =
      Pattern.compile(
          "(?:pp?\\."
              + " ?)?[A-Za-z]{0,3}\\d{1,7}\\w{0,3}\\s?[-\u2010-\u2015]\\s?[A-Za-z]{0,3}\\d{1,7}\\w{0,3}");

  /** What stands below the block on some pages and is none of it. */
  private static final Set<String> AFTER =
      Set.of(
          "related items",
          "related publications",
          "related groups",
          "permalink",
          "permalink more information close",
          "more information",
          "research themes",
          "our team",
          "contact",
          "share",
          "follow us",
          "links",
          "downloads",
          "authors");

  private static final int LONGEST_JOURNAL = 200;

  private final CapturedPage page;
  private final PageDraft draft;
  private boolean typed;
  private boolean dated;
  private boolean paged;

  PublicationBlock(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.draft = draft;
  }

  static boolean isLabel(String text) {
    return field(text) != null;
  }

  private static @Nullable Field field(String text) {
    return text.length() > 30
        ? null
        : LABELS.get(text.replaceFirst(":$", "").toLowerCase(Locale.ROOT));
  }

  /** Whether a value proves a publication block: a type of publication, pages, a DOI. */
  static boolean isTelling(String text) {
    return TYPES.contains(text.toLowerCase(Locale.ROOT))
        || PAGES.matcher(text).matches()
        || text.startsWith("10.")
        || text.startsWith("https://doi.org/10.");
  }

  void read(int from) {
    Field label = null;
    for (int i = from; i < page.count(); i++) {
      Line line = page.line(i);
      Field found = field(line.label());
      if (found == Field.SECTION && typed) {
        return;
      }
      if (found != null) {
        label = found;
        dated |= found == Field.DATE;
      } else if (line.isShort() && AFTER.contains(line.label().toLowerCase(Locale.ROOT))) {
        return;
      } else {
        value(line.piece(), label);
        label = goesOn(label, i) ? label : null;
      }
    }
  }

  // keywords stand below each other or in lists; what is below a list and is none ends them
  private boolean goesOn(@Nullable Field label, int i) {
    boolean ended = KeywordList.isList(page.label(i)) && !KeywordList.isList(page.label(i + 1));
    return label == Field.ADDRESS || label == Field.KEYWORDS && !ended;
  }

  private void value(Piece piece, @Nullable Field label) {
    String text = piece.value();
    if (text.length() > 20_000) {
      return;
    }
    if (label == null || !labelled(piece, label)) {
      unlabelled(piece);
    }
  }

  // whether the value has the form that its label asks for
  private boolean labelled(Piece piece, Field label) {
    String text = piece.value();
    return switch (label) {
      case DOI -> text.contains("10.") && identifiers(piece);
      case TYPE -> isType(text) && type(text);
      case JOURNAL -> !isType(text) && !PAGES.matcher(text).matches() && journal(piece);
      case DATE -> date(piece);
      case VOLUME ->
          text.matches("[\\w .()-]{1,20}") && !PAGES.matcher(text).matches() && volume(piece);
      case ISSUE ->
          text.matches("[\\w .()-]{1,20}") && !PAGES.matcher(text).matches() && issue(piece);
      case PAGES -> pages(piece);
      case TOTAL_PAGES -> text.matches("\\d{1,4}") && count(text);
      case KEYWORDS -> keywords(piece);
      case ADDRESS -> address(piece);
      case ISSN -> issn(text);
      case LANGUAGE -> language(piece);
      case OTHER -> true;
      case SECTION -> false;
    };
  }

  private void unlabelled(Piece piece) {
    String text = piece.value();
    if (text.startsWith("10.") || text.contains("doi.org/10.")) {
      identifiers(piece);
    } else if (isType(text) && !typed) {
      type(text);
    } else if (typed && text.matches("[eE]\\d{3,12}")) {
      pages(piece);
    } else if (PAGES.matcher(text).matches() && DateText.parse(text).isEmpty()) {
      pages(piece);
    } else if (dated && !paged && text.matches("\\d{1,4}") && DateText.parse(text).isEmpty()) {
      volume(piece);
    } else if (isFullDate(text)) {
      date(piece);
    } else if (text.indexOf(',') > 0 && (paged || dated) && KeywordList.isList(text)) {
      keywords(piece);
    } else if (typed && !paged && !dated && text.length() <= LONGEST_JOURNAL) {
      journal(piece);
    }
  }

  private static boolean isFullDate(String text) {
    Optional<PartialDate> date = DateText.parse(text);
    return date.isPresent() && date.get().month() != null;
  }

  private static boolean isType(String text) {
    return TYPES.contains(text.toLowerCase(Locale.ROOT));
  }

  private boolean identifiers(Piece piece) {
    draft.identifiers(piece);
    return true;
  }

  private boolean type(String text) {
    typed = true;
    draft.publicationType(text);
    return true;
  }

  private boolean journal(Piece piece) {
    if (piece.value().length() > LONGEST_JOURNAL) {
      return false;
    }
    draft.journal(piece);
    return true;
  }

  private boolean date(Piece piece) {
    Optional<PartialDate> date = DateText.parse(piece.value());
    date.ifPresent(d -> draft.date(DateKind.PUBLISHED, d, piece));
    return date.isPresent();
  }

  private boolean volume(Piece piece) {
    draft.volume(piece.value(), piece);
    return true;
  }

  private boolean issue(Piece piece) {
    draft.issue(piece.value(), piece);
    return true;
  }

  private boolean pages(Piece piece) {
    Optional<Locator> locator = Locator.parsePages(piece.value());
    locator.ifPresent(l -> draft.locator(l, piece));
    paged |= locator.isPresent();
    return locator.isPresent();
  }

  private boolean count(String digits) {
    draft.pageCount(Integer.valueOf(digits));
    return true;
  }

  private boolean keywords(Piece piece) {
    List<Piece> terms = KeywordList.split(piece);
    String scheme = KeywordList.isMesh(terms) ? Keyword.MESH : null;
    terms.forEach(term -> draft.keyword(term, scheme));
    return true;
  }

  private boolean address(Piece piece) {
    int end = piece.value().length();
    draft.affiliation(null, piece.value().endsWith(".") ? piece.part(0, end - 1) : piece);
    return true;
  }

  private boolean issn(String text) {
    Issn.parse(text).ifPresent(issn -> draft.issn(new JournalIssn(issn, null)));
    return true;
  }

  private boolean language(Piece piece) {
    Languages.code(piece.value()).ifPresent(code -> draft.language(code, piece));
    return true;
  }
}

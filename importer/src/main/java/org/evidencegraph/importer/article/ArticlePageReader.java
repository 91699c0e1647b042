package org.evidencegraph.importer.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.format.AbstractReader;
import org.evidencegraph.importer.format.Boilerplate;
import org.evidencegraph.importer.format.CapturedPage;
import org.evidencegraph.importer.format.DocumentFormat;
import org.evidencegraph.importer.format.PageDraft;
import org.evidencegraph.importer.format.PageReading;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.importer.format.RegistrationLines;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.DateKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the page of one article on the site of a publisher, a preprint server, an archive or an
 * index: all print a title, names, a line that says where the article appeared, and the text.
 */
public final class ArticlePageReader implements DocumentFormat {
  private static final int ENOUGH = 10;
  private static final int FAR = 20;
  private static final int SHORTEST_TEXT = 80;

  /** Other works are named with their identifiers, too. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile(
          "(?i).*(?:now published in|erratum|corrigendum|correction"
              + " (?:to|in|has)|retraction|(?:has been|was) retracted|expression of"
              + " concern|republished|comment (?:in|on)|update (?:in|of)|related"
              + " article|this corrects|supplement(?:ary|al)|data"
              + " ?set|dryad|figshare|zenodo|editorial|preprint (?:of|at|version)|peer review"
              + " (?:report|history)).*");

  @Override
  public String name() {
    return "ArticlePageReader";
  }

  @Override
  public String lookedFor() {
    return "an article's page of a publisher, archive or index (a title above its authors, a"
        + " citation line or DOI, and an abstract or text)";
  }

  @Override
  public Recognition recognise(CapturedPage page) {
    if (page.count() < 4) {
      return Recognition.NONE;
    }
    Parts parts = Parts.of(page);
    if (!parts.isArticle()) {
      return Recognition.NONE;
    }
    int marks = Signature.best(parts.text);
    return marks < 2
        ? Recognition.NONE
        : Recognition.of(Math.min(9, parts.weight() + marks), ENOUGH);
  }

  /** The page with its parts located. */
  record Parts(
      ArticleText text,
      ArticleZones zones,
      OwnWords.@Nullable Cited cited,
      OwnWords.@Nullable Told told,
      ArticleHead head) {
    static Parts of(CapturedPage page) {
      return page.once(Parts.class, Parts::located);
    }

    private static Parts located(CapturedPage page) {
      ArticleText text = new ArticleText(page);
      ArticleZones zones = new ArticleZones(text);
      int opening = OwnWords.opening(text, zones);
      OwnWords.Cited cited = OwnWords.find(text, zones, opening);
      OwnWords.Told told = OwnWords.told(text, zones);
      String citedTitle = cited == null ? null : cited.text().title();
      ArticleHead head =
          new ArticleHead(
              text,
              zones,
              citedTitle == null && told != null ? told.title() : citedTitle,
              opening,
              cited != null && cited.isPlaced());
      int prose =
          ArticleAbstract.withoutHeading(text, zones, head, cited != null && cited.isPlaced());
      if (prose >= 0) {
        zones.abstractAt(prose);
      }
      return new Parts(text, zones, cited, told, head);
    }

    boolean hasText() {
      return zones.abstractText() >= 0 || zones.body() >= 0 || zones.hasReferences();
    }

    boolean isArticle() {
      boolean source =
          cited != null
              || !head.sources().isEmpty()
              || ownDoi(this) != null
              || head.hasNumber()
              || head.hasRoles()
              || isFramed()
              || isPreview();
      return (head.title() >= 0 || cited != null)
          && source
          && (hasText() || head.byline() >= 0 || isToldWhole() || head.hasType() && hasProse())
          && !new Listing(text, zones, head, isToldWhole()).is();
    }

    /** Whether the page tells to cite a work with its authors and place, beside running text. */
    boolean isToldWhole() {
      return cited != null
          && cited.isPlaced()
          && !cited.text().authors().isEmpty()
          && hasRunningText();
    }

    private @Nullable String citedJournal() {
      return cited != null && (cited.isPlaced() || cited.isWhole())
          ? cited.text().container()
          : null;
    }

    // how much of a block is the citation itself
    private int citedWithin(int i) {
      if (cited == null
          || text.line(i).start() > cited.piece().start()
          || text.line(i).end() < cited.piece().end()) {
        return 0;
      }
      return cited.piece().value().length();
    }

    /**
     * Whether a page that lost its title still has an abstract, and tells which work it is of or
     * goes on with the work itself.
     */
    boolean isUntitled() {
      if (head.title() >= 0 || cited != null) {
        return false;
      }
      boolean heading =
          zones.abstractHeading() >= 0 && zones.abstractText() > zones.abstractHeading();
      boolean whole = heading && isKnown() || zones.hasReferences() && BodyText.is(text, zones);
      return whole && !new Listing(text, zones, head, isToldWhole()).is();
    }

    private boolean isKnown() {
      return ownDoi(this) != null || head.hasVolume() || goesOn() || BodyText.isLocked(text, zones);
    }

    // other pages open with a summary, too
    private boolean goesOn() {
      boolean summary = text.value(zones.abstractHeading()).matches("(?i)summary.*");
      boolean listed = zones.hasReferences();
      boolean body = zones.body() >= 0;
      return (summary ? body && listed : body || listed) && !hasProseAbove();
    }

    private boolean hasProseAbove() {
      for (int i = 0; i < zones.abstractHeading(); i++) {
        if (text.isProse(i) && !Boilerplate.is(text.line(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean hasProse() {
      return !head.sources().isEmpty() && hasRunningText();
    }

    /** Whether running text stands below the title. */
    boolean hasRunningText() {
      for (int i = Math.max(0, head.titleEnd()); i < text.count(); i++) {
        if (text.isProse(i) && text.length(i) - citedWithin(i) > SHORTEST_TEXT) {
          return true;
        }
      }
      return false;
    }

    /** Whether a site shows the references of an article, and its text to subscribers alone. */
    boolean isPreview() {
      return head.hasType() && zones.hasReferences() && BodyText.isLocked(text, zones);
    }

    // the title right above the heading of an abstract: such a page tells of one work
    private boolean isFramed() {
      return hasBareSections()
          || zones.abstractHeading() >= 0
              && zones.abstractHeading() == head.end()
              && (head.byline() >= 0 || head.hasType() || isStructured() || zones.body() >= 0);
    }

    // names right above an abstract in labelled sections that has no heading
    private boolean hasBareSections() {
      return zones.abstractHeading() < 0
          && zones.abstractText() >= 0
          && head.byline() >= 0
          && isStructured();
    }

    /** Whether the abstract has labelled sections. */
    boolean isStructured() {
      int labels = 0;
      int from = zones.abstractText();
      for (int i = from; from >= 0 && i < Math.min(text.count(), from + 12); i++) {
        String value = text.value(i);
        boolean heading = value.length() < 40 && AbstractReader.isHeading(value);
        labels += heading || text.isLabelledSentence(i) ? 1 : 0;
      }
      return labels > 1 || from >= 0 && ArticleAbstract.hasSections(text.value(from));
    }

    int weight() {
      return (head.title() >= 0 ? 1 : 0)
          + (head.byline() >= 0 ? 1 : 0)
          + (zones.abstractText() >= 0 ? 2 : 0)
          + (zones.hasReferences() ? 1 : 0)
          + (head.sources().isEmpty() ? 0 : 1)
          + (cited == null ? 0 : cited.isWhole() ? 2 : 1);
    }
  }

  @Override
  public PageReading read(CapturedPage page) {
    return read(page, name());
  }

  /** Reads a page in the name of another format. */
  static PageReading read(CapturedPage page, String tool) {
    Parts parts = Parts.of(page);
    PageDraft draft = new PageDraft(page, tool);
    title(parts, draft);
    types(parts, draft);
    new ArticlePeople(parts.text, parts.head, draft).read(parts.cited);
    ArticleDates dates = new ArticleDates(draft);
    dates.head(parts.text, parts.head);
    int end = ArticleAbstract.read(parts.text, parts.zones, draft);
    dates.rest(parts.text, parts.zones, parts.head);
    ArticleSource source =
        new ArticleSource(parts.text, parts.zones, parts.head, parts.citedJournal(), draft);
    source.read();
    told(parts, draft);
    cited(parts, draft);
    source.fullTitle();
    identifiers(parts, draft);
    new ArticleKeywords(parts.text, parts.zones, draft).read(Math.max(0, parts.head.title()), end);
    new ArticleRights(parts.text, parts.zones, draft).read(Math.max(0, parts.head.title()), end);
    ArticleReferences.read(parts, draft);
    registrations(parts, end, draft);
    return draft.finish();
  }

  // what other works are listed with is theirs
  private static void registrations(Parts parts, int from, PageDraft draft) {
    int others = -FAR;
    for (int i = Math.max(0, from); i < parts.text.count(); i++) {
      others = ArticleLabels.isOthers(parts.text.value(i)) ? i : others;
      if (!parts.zones.isInReferences(i) && i - others >= FAR) {
        RegistrationLines.read(parts.text.line(i), parts.text.value(i - 1), draft);
      }
    }
  }

  /** Reads nothing but abstract, keywords and references below their headings. */
  static PageReading text(Parts parts, PageDraft draft) {
    int end =
        parts.zones.abstractHeading() >= 0
            ? ArticleAbstract.read(parts.text, parts.zones, draft)
            : parts.text.count();
    new ArticleKeywords(parts.text, parts.zones, draft).read(0, end);
    ArticleReferences.read(parts, draft);
    return draft.finish();
  }

  private static void title(Parts parts, PageDraft draft) {
    Piece title = parts.head.titlePiece();
    Optional<SignedTitle> signed =
        title == null || parts.head.byline() >= 0 ? Optional.empty() : SignedTitle.of(title);
    if (signed.isPresent()) {
      signed.get().into(draft);
    } else if (title != null) {
      draft.title(title);
    }
  }

  private static void types(Parts parts, PageDraft draft) {
    int title = Math.min(parts.head.start(), Math.max(0, parts.head.end() - 1));
    int end = Math.min(parts.head.end(), title + 8);
    int first = Math.max(0, title - 8);
    for (int k = 0; k < end - first; k++) {
      // upwards from the title, the nearest first, then downwards
      int i = k < title - first ? title - 1 - k : first + k;
      if (parts.head.kindOf(i) == ArticleHead.Kind.TYPE) {
        draft.publicationType(ArticleLabels.type(parts.text.value(i)));
        return;
      }
    }
  }

  private static void told(Parts parts, PageDraft draft) {
    OwnWords.Told told = parts.told;
    if (told != null && told.journal() != null) {
      ArticleSource.journal(told.journal().value(), told.journal(), draft);
    }
    if (told != null && told.volume() != null) {
      draft.volume(told.volume().value(), told.volume());
    }
    if (told != null && told.issue() != null) {
      draft.issue(told.issue().value(), told.issue());
    }
    if (told != null && told.pages() != null) {
      Piece pages = told.pages();
      Locator.parsePages(pages.value().replace("--", "-"))
          .ifPresent(locator -> draft.locator(locator, pages));
    }
  }

  private static void cited(Parts parts, PageDraft draft) {
    OwnWords.Cited cited = parts.cited;
    if (cited == null) {
      return;
    }
    Piece piece = cited.piece();
    if (cited.text().titleStart() >= 0) {
      draft.title(piece.part(cited.text().titleStart(), cited.text().titleEnd()));
    }
    draft.authors(cited.text().authors(), piece);
    ArticleSource.journal(cited.text().container(), piece, draft);
    afterTitle(cited, draft);
    draft.volume(cited.text().volume(), piece);
    draft.issue(cited.text().issue(), piece);
    draft.locator(cited.text().locator(), piece);
    if (cited.text().date() != null
        && !draft.hasDate(DateKind.PUBLISHED)
        && !draft.hasDate(DateKind.EPUB)) {
      draft.date(DateKind.PUBLISHED, cited.text().date(), piece);
    }
  }

  // "Front. Joint Sci. 8:777." and the like, which lists of references do not print
  private static void afterTitle(OwnWords.Cited cited, PageDraft draft) {
    String value = cited.piece().value();
    int end = Math.max(0, cited.text().titleEnd());
    String rest = value.substring(end).replaceFirst("^[\\s.,?!]+", "");
    int from = value.length() - rest.length();
    String own = rest.split("(?i)\\s?(?:doi\\b|https?:)", 2)[0].strip();
    Optional<SourceLine> source = SourceLine.read(own);
    if (source.isPresent()) {
      Piece piece = cited.piece().part(from, value.length());
      SourceLine line = source.get();
      int journal = Math.min(own.length(), line.journalEnd() + 1);
      ArticleSource.journal(line.journalEnd() > 0 ? own.substring(0, journal) : null, piece, draft);
      draft.volume(line.volume(), piece);
      draft.issue(line.issue(), piece);
      draft.locator(line.locator(), piece);
    }
  }

  private static void identifiers(Parts parts, PageDraft draft) {
    Piece doi = ownDoi(parts);
    if (doi != null) {
      draft.identifiers(doi);
    }
    for (int i = Math.max(0, parts.head.title() - 12); i < parts.head.end(); i++) {
      String value = parts.text.value(i);
      if (value.length() < 400
          && (value.contains("PMID") || value.contains("PMC"))
          && !OF_ANOTHER.matcher(value).matches()) {
        IdentifierText ids = IdentifierText.find(value);
        if (ids.pmid() != null || ids.pmcid() != null) {
          draft.identifiers(withoutDoi(parts.text.piece(i), ids));
        }
      }
    }
  }

  private static Piece withoutDoi(Piece piece, IdentifierText ids) {
    Matcher m = Pattern.compile("(?i)PMC ?ID|PMID|PMC\\d").matcher(piece.value());
    return ids.doi() != null && m.find() && m.start() > ids.doiStart()
        ? piece.part(m.start(), piece.value().length())
        : piece;
  }

  // the DOI nearest to the title, or else the one in the page's own citation
  private static @Nullable Piece ownDoi(Parts parts) {
    Piece found = ownDoi(parts.text, parts.zones, parts.head);
    return found == null && parts.cited != null && parts.cited.text().doi() != null
        ? parts.cited.piece()
        : found;
  }

  static @Nullable Piece ownDoi(ArticleText text, ArticleZones zones, ArticleHead head) {
    int title = Math.max(0, head.title());
    Piece best = null;
    int nearest = Integer.MAX_VALUE;
    for (int i = 0; i < head.end(); i++) {
      String value = text.value(i);
      int distance = Math.abs(i - title);
      boolean another =
          value.length() > 1_200
              || !value.contains("10.")
              || OF_ANOTHER.matcher(value).matches()
              || head.isForeign(i);
      if (!another && distance < nearest && IdentifierText.find(value).doi() != null) {
        best = text.piece(i);
        nearest = distance;
      }
    }
    return best == null ? labelledDoi(text, zones, head) : best;
  }

  private static @Nullable Piece labelledDoi(
      ArticleText text, ArticleZones zones, ArticleHead head) {
    boolean others = false;
    for (int i = head.end(); i < text.count(); i++) {
      String value = text.value(i);
      boolean heading = ArticleLabels.isHeading(value) || OwnWords.isLabel(value);
      others = heading ? ArticleLabels.isOthers(value) : others;
      if (!others
          && !zones.isInReferences(i)
          && value.length() < 160
          && isLabelledDoi(value, text.value(i - 1))
          && !OF_ANOTHER.matcher(value).matches()) {
        Optional<Doi> doi = Optional.ofNullable(IdentifierText.find(value).doi());
        if (doi.isPresent()) {
          return text.piece(i);
        }
      }
    }
    return null;
  }

  // "DOI: 10.1234/wool.7", or "Digital Object Identifier (DOI)" above the number
  private static boolean isLabelledDoi(String value, String above) {
    return value.matches("(?i)(?:article )?(?:doi\\b:?\\s?|https?://(?:dx\\.)?doi\\.org/).*")
        || value.matches("10\\.\\d{4,9}/.*")
            && above.matches("(?i)(?:digital object identifier|doi)(?: \\(doi\\))?:?");
  }
}

package org.evidencegraph.importer.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.importer.citation.CitationLine;
import org.evidencegraph.importer.citation.IdentifierText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.reference.ReferenceList;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Affiliation;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.TextSpan;
import org.evidencegraph.reference.ReferenceId;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a reader finds on a page, one field at a time. The first value of a field stays; a
 * later one of the same field changes nothing. What the metadata of the page say comes before the
 * reader; their dates, abstract, keywords, addresses and references come after it, where it found
 * none.
 */
public final class PageDraft {
  // the store keeps it as one value, in a form that takes about twice its length
  private static final int LONGEST_ABSTRACT = 200_000;

  /** Where the numbers of a work begin, in which other numbers occur by chance. */
  private static final Pattern NUMBER_OF_WORK =
      Pattern.compile("(?i)\\b(?:doi|pmc?id|issn|https?)\\b|\\b10\\.\\d{4}");

  /** Links and buttons that stand below keywords. */
  private static final Pattern NO_KEYWORD =
      Pattern.compile(
          "(?i)(?:additional|related|useful|quick) links?|use our .{4,60}|avoid common"
              + " .{4,60}|(?:view|show|see|read) (?:more|all|full|less).{0,40}|submit"
              + " (?:a|your|this) .{2,40}|(?:permalink|share|cite|print).{0,20}more"
              + " information.{0,20}|permalink|explore related .{3,40}|discover .{2,40}, in"
              + " .{3,80}|about this article");

  private final CapturedPage page;
  private final FoldedText text;
  private final Extraction extraction;
  private final Bibliography.Builder said = Bibliography.builder();
  private final Set<PaperField> known = new LinkedHashSet<>();
  private final Set<PaperDate> dates = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<Keyword> keywords = new LinkedHashSet<>();
  private final Set<Affiliation> affiliations = new LinkedHashSet<>();
  private final Set<String> corresponding = new LinkedHashSet<>();
  private final List<Funding> funding = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final Set<JournalIssn> issns = new LinkedHashSet<>();
  private final List<ImportedReference> references = new ArrayList<>();
  private final List<ImportedRelation> related = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<TitleRange> titles = new ArrayList<>();
  private final List<ImportedStudy> studies = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private List<Author> authors = List.of();
  private @Nullable String title;
  private @Nullable String journal;
  private @Nullable Piece abbreviated;
  private @Nullable String copyright;
  private @Nullable String license;
  private @Nullable String access;

  public PageDraft(CapturedPage page, String tool) {
    this.page = page;
    this.text = page.text();
    this.extraction = page.extraction(tool);
    MetadataFields.before(page, this);
  }

  private boolean first(PaperField field) {
    return known.add(field);
  }

  /** Whether a value of the field was found so far. */
  public boolean knows(PaperField field) {
    return known.contains(field);
  }

  private void place(PaperField field, Piece piece) {
    said.place(field, piece.span());
  }

  /** The title read so far; null before it was found. */
  public @Nullable String title() {
    return title;
  }

  public void title(Piece piece) {
    if (!piece.isEmpty() && first(PaperField.TITLE)) {
      title = piece.value();
      said.title(piece.value());
      place(PaperField.TITLE, piece);
      titles.add(new TitleRange(piece.start(), piece.end(), null));
    }
  }

  public List<Author> authors() {
    return authors;
  }

  public void authors(AuthorList list, Piece piece) {
    if (!list.isEmpty() && first(PaperField.AUTHORS)) {
      authors = list.authors();
      said.authors(list.authors(), list.complete());
      place(PaperField.AUTHORS, piece);
    }
  }

  /** Whether the journal is known by its full or its short title. */
  public boolean hasJournal() {
    return journal != null || abbreviated != null;
  }

  /** The short title of a journal whose full title is not known. */
  public Optional<String> shortTitleAlone() {
    return journal == null ? Optional.ofNullable(abbreviated).map(Piece::value) : Optional.empty();
  }

  /** Title of the book that a chapter is in. */
  public void book(Piece piece) {
    said.containerTitle(piece.value());
  }

  /** Full title of the journal. */
  public void journal(Piece piece) {
    if (!piece.isEmpty() && journal == null) {
      journal = piece.value();
      place(PaperField.JOURNAL, piece);
    }
  }

  public void journalAbbreviation(Piece piece) {
    if (!piece.isEmpty() && abbreviated == null) {
      abbreviated = piece;
    }
  }

  public void issn(JournalIssn issn) {
    issns.add(issn);
  }

  public void date(DateKind kind, PartialDate date, Piece piece) {
    if (dates.stream().noneMatch(d -> d.kind() == kind)) {
      dates.add(new PaperDate(kind, date));
      if (kind == DateKind.PUBLISHED || kind == DateKind.EPUB) {
        place(PaperField.ISSUED, piece);
      }
    }
  }

  public boolean hasDate(DateKind kind) {
    return dates.stream().anyMatch(d -> d.kind() == kind);
  }

  public void volume(@Nullable String volume, Piece piece) {
    if (volume != null && first(PaperField.VOLUME)) {
      said.volume(volume);
      place(PaperField.VOLUME, find(piece, volume));
    }
  }

  public void issue(@Nullable String issue, Piece piece) {
    if (issue != null && first(PaperField.ISSUE)) {
      said.issue(issue);
      place(PaperField.ISSUE, find(piece, issue));
    }
  }

  public void locator(@Nullable Locator locator, Piece piece) {
    if (locator == null) {
      return;
    }
    if (locator.pages() != null && first(PaperField.PAGES)) {
      said.pages(locator.pages());
      place(PaperField.PAGES, find(piece, locator.pages().asPrinted()));
    }
    if (locator.articleNumber() != null && first(PaperField.ARTICLE_NUMBER)) {
      said.articleNumber(locator.articleNumber());
      place(PaperField.ARTICLE_NUMBER, find(piece, locator.articleNumber()));
    }
  }

  /** Date, volume, issue and pages of a citation that stands in the piece. */
  public void citation(CitationLine citation, Piece piece) {
    Piece own = piece.part(citation.start(), citation.end());
    date(DateKind.PUBLISHED, citation.date(), own);
    volume(citation.volume(), afterDate(own));
    issue(citation.issue(), afterDate(own));
    locator(citation.locator(), own);
  }

  private static Piece afterDate(Piece citation) {
    String value = citation.value();
    int at = value.indexOf(';') >= 0 ? value.indexOf(';') : value.indexOf(':');
    return at < 0 ? citation : citation.part(at + 1, value.length());
  }

  // the value's own place inside a line where it can be told, else the line
  private static Piece find(Piece piece, String value) {
    String line = piece.value();
    Matcher number = NUMBER_OF_WORK.matcher(line);
    int at = number.find() ? lastWhole(line, value, number.start()) : -1;
    at = at < 0 ? lastWhole(line, value, line.length()) : at;
    at = at < 0 ? line.lastIndexOf(value) : at;
    return at < 0 ? piece : piece.part(at, at + value.length());
  }

  // where a value ends before the limit and is no part of a longer word or number; -1 without
  private static int lastWhole(String line, String value, int limit) {
    int at = line.lastIndexOf(value, limit - value.length());
    while (at >= 0 && (isPart(line, at - 1) || isPart(line, at + value.length()))) {
      at = at == 0 ? -1 : line.lastIndexOf(value, at - 1);
    }
    return at;
  }

  private static boolean isPart(String line, int index) {
    return index >= 0 && index < line.length() && Character.isLetterOrDigit(line.charAt(index));
  }

  public void pageCount(@Nullable Integer count) {
    said.pageCount(count);
  }

  /** An identifier of this very paper. */
  public void identifier(Identifier identifier, Piece piece) {
    PaperField field =
        switch (identifier.scheme()) {
          case DOI -> PaperField.DOI;
          case PMID -> PaperField.PMID;
          case PMCID -> PaperField.PMCID;
          default -> null;
        };
    if (field != null && first(field)) {
      said.identifier(identifier);
      place(field, piece);
    }
  }

  /** Whatever identifiers of this very paper the piece holds. */
  public void identifiers(Piece piece) {
    if (piece.isEmpty() || piece.value().length() > 2_000) {
      return;
    }
    IdentifierText ids = IdentifierText.find(piece.value());
    if (ids.doi() != null) {
      Piece at = piece.part(ids.doiStart(), ids.doiEnd());
      identifier(ids.doi(), findIgnoringCase(at, ids.doi().value()));
    }
    if (ids.pmid() != null) {
      identifier(ids.pmid(), find(piece, ids.pmid().value()));
    }
    if (ids.pmcid() != null) {
      identifier(ids.pmcid(), find(piece, ids.pmcid().value()));
    }
  }

  private static Piece findIgnoringCase(Piece piece, String lower) {
    int at = piece.value().toLowerCase(java.util.Locale.ROOT).indexOf(lower);
    return at < 0 ? piece : piece.part(at, at + lower.length());
  }

  public void language(String code, Piece piece) {
    if (first(PaperField.LANGUAGE)) {
      said.language(code);
      place(PaperField.LANGUAGE, piece);
    }
  }

  public void publicationType(String type) {
    if (!type.isBlank()) {
      types.add(type.strip());
    }
  }

  public void keyword(Piece piece, @Nullable String scheme) {
    if (!piece.isEmpty() && !NO_KEYWORD.matcher(piece.value()).matches()) {
      keywords.add(new Keyword(piece.value(), scheme));
      place(PaperField.KEYWORDS, piece);
    }
  }

  /** A term whose print has marks that do not belong to it. */
  public void keyword(String term, Piece piece, @Nullable String scheme) {
    if (!term.isBlank() && !NO_KEYWORD.matcher(term.strip()).matches()) {
      keywords.add(new Keyword(term.strip(), scheme));
      place(PaperField.KEYWORDS, piece);
    }
  }

  public boolean hasKeywords() {
    return !keywords.isEmpty();
  }

  public void abstractText(AbstractReader reader) {
    Abstract read = reader.read();
    if (read != null && read.text().length() > LONGEST_ABSTRACT) {
      String message =
          "%s: what stands below \"Abstract\" is longer than %d characters, and left out"
              .formatted(page.name(), LONGEST_ABSTRACT);
      problems.add(new Problem("VALUE_TOO_LONG", Severity.WARNING, message, read.span()));
    } else if (read != null && first(PaperField.ABSTRACT)) {
      said.abstractText(read);
      TextSpan span = read.span();
      if (span != null) {
        said.place(PaperField.ABSTRACT, span);
      }
      passages.addAll(reader.passages());
    }
  }

  boolean has(PaperField field) {
    return known.contains(field);
  }

  boolean hasAffiliations() {
    return !affiliations.isEmpty();
  }

  boolean hasReferences() {
    return !references.isEmpty();
  }

  /** Notes numbers of cited works that the printed entries leave out. */
  void identifyReferences(ToldReferences told) {
    references.replaceAll(told::identified);
  }

  /** An entry whose fields are known already. */
  public void reference(Piece whole, @Nullable Piece title, Bibliography cited) {
    int ordinal = references.size() + 1;
    String address = "reference/" + ordinal;
    SourceRecord record =
        new SourceRecord(
            PaperId.of(page.sha256(), address),
            text.document(),
            KnownFrom.REFERENCE_LIST,
            cited,
            extraction);
    if (title != null) {
      titles.add(new TitleRange(title.start(), title.end(), ordinal));
    }
    references.add(
        new ImportedReference(
            ReferenceId.of(page.sha256(), address),
            ordinal,
            null,
            whole.value(),
            whole.span(),
            title == null ? null : title.span(),
            List.of(),
            record));
  }

  /** A figure's caption, as a range of the folded view. */
  public void caption(int start, int end, String label) {
    passages.add(new Passage(start, end, Section.FIGURE_CAPTION, label));
  }

  /**
   * A sentence that names a registered study, as a range of the folded view.
   *
   * @param label heading that it stands under; null where there is none
   */
  public void registration(int start, int end, @Nullable String label) {
    passages.add(new Passage(start, end, Section.OTHER, label));
  }

  public void affiliation(@Nullable String number, Piece piece) {
    if (!piece.isEmpty()) {
      affiliations.add(new Affiliation(number, piece.value()));
    }
  }

  public void correspondingAuthor(String name) {
    corresponding.add(name);
  }

  public void funding(List<Funding> found) {
    funding.addAll(found);
  }

  public void metric(Metric metric) {
    if (metrics.stream().noneMatch(m -> m.kind() == metric.kind())) {
      metrics.add(metric);
    }
  }

  public void copyright(String notice) {
    copyright = copyright == null ? notice : copyright;
  }

  public void license(String name) {
    license = license == null ? name : license;
  }

  /** {@code open} or {@code login-required}. */
  public void access(String how) {
    access = access == null ? how : access;
  }

  /** The lines of a reference list, without its heading. */
  public void references(List<Line> lines) {
    if (lines.isEmpty() || !references.isEmpty()) {
      return;
    }
    ReferenceRecords records =
        new ReferenceRecords(text, page.sha256(), extraction).add(ReferenceList.entries(lines));
    references.addAll(records.references());
    titles.addAll(records.titles());
  }

  /** An entry of a listing, with what it says. */
  public void related(PaperRelation relation, int start, int end, Bibliography other) {
    PaperId key = PaperId.of(page.sha256(), "related/" + (related.size() + 1));
    SourceRecord record =
        new SourceRecord(key, text.document(), KnownFrom.RELATED_LIST, other, extraction);
    related.add(new ImportedRelation(relation, text.span(start, end), record));
  }

  /** A study that a registry's page is of; such a page is of no paper. */
  public void study(ImportedStudy study) {
    studies.add(study);
  }

  public void problem(String code, Severity severity, Line line, String message) {
    problems.add(page.problem(code, severity, line, message));
  }

  /** Everything collected, with the paper's type and the day it came out worked out. */
  public PageReading finish() {
    if (studies.isEmpty()) {
      MetadataFields.after(page, this);
    }
    if (abbreviated != null) {
      // unless the full title has a place
      place(PaperField.JOURNAL, abbreviated);
    }
    if (journal != null || abbreviated != null) {
      String abbreviation = abbreviated == null ? null : abbreviated.value();
      said.journal(new Journal(journal, abbreviation, List.copyOf(issns)));
    }
    List<PaperDate> allDates = List.copyOf(dates);
    List<String> allTypes = List.copyOf(types);
    said.issued(Bibliography.issued(allDates).orElse(null))
        .type(PaperTypes.of(allTypes))
        .keywords(List.copyOf(keywords))
        .details(
            new PaperDetails(
                allDates,
                allTypes,
                List.copyOf(affiliations),
                List.copyOf(corresponding),
                funding,
                metrics,
                rights()));
    return new PageReading(said.build(), references, related, passages, titles, studies, problems);
  }

  private @Nullable Rights rights() {
    return copyright == null && license == null && access == null
        ? null
        : new Rights(copyright, license, access);
  }
}

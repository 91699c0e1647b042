package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.RecordRoom.Share;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.text.Reading;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedReference;
import org.evidencegraph.intake.ImportedRelation;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Affiliation;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Edition;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperRelation;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.reference.ReferenceId;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one paper's record, and writes the text that they are shown in: a line for
 * each value, in the order of the calls. Values are cleaned ({@link CleanText}); blank ones, and a
 * second value for a field that has one, change nothing.
 */
public final class RecordDraft {
  private final RecordPlace place;
  private final RecordText text;
  private final Bibliography.Builder said = Bibliography.builder();
  private final Set<PaperField> known = new LinkedHashSet<>();
  private final Set<PaperDate> dates = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<Keyword> keywords = new LinkedHashSet<>();
  private final List<Affiliation> affiliations = new ArrayList<>();
  private final List<String> corresponding = new ArrayList<>();
  private final List<Funding> funding = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<ImportedReference> references = new ArrayList<>();
  private final List<ImportedRelation> related = new ArrayList<>();
  private final List<TitleRange> titles = new ArrayList<>();
  private final RecordRoom room = new RecordRoom();
  private final Set<String> unreadable = new LinkedHashSet<>();
  private final RecordProse prose;
  private final Set<IdentifierScheme> schemes = EnumSet.noneOf(IdentifierScheme.class);
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Registrations registrations;
  private KnownFrom knownFrom = KnownFrom.RECORD;
  private @Nullable PaperType type;
  private @Nullable Rights rights;
  private @Nullable Edition edition;
  private @Nullable Identifier identified;

  RecordDraft(RecordPlace place) {
    this.place = place;
    this.text = new RecordText(place.document(), place.base());
    this.prose = new RecordProse(text, room);
    this.registrations = new Registrations(text);
  }

  private @Nullable Range write(String label, @Nullable String value) {
    String clean = value == null ? "" : CleanText.of(value);
    return clean.isEmpty() ? null : text.line(label, clean);
  }

  private static String clean(@Nullable String value) {
    return value == null ? "" : CleanText.of(value);
  }

  /** A value that is one line; as if it were blank where it is too long. */
  private String clean(String what, @Nullable String value) {
    String clean = clean(value);
    return room.holds(what, clean, RecordRoom.LINE) ? clean : "";
  }

  private void place(PaperField field, @Nullable Range range) {
    if (range != null) {
      said.place(field, text.span(range));
    }
  }

  /** RECORD unless said otherwise; CAPTURE for an article's own XML. */
  public RecordDraft knownFrom(KnownFrom from) {
    knownFrom = from;
    return this;
  }

  public RecordDraft edition(Edition value) {
    edition = value;
    return this;
  }

  public RecordDraft title(@Nullable String value) {
    String clean = clean("title", value);
    if (!clean.isEmpty() && known.add(PaperField.TITLE)) {
      Range range = text.line("", clean);
      said.title(clean);
      place(PaperField.TITLE, range);
      titles.add(new TitleRange(range.start(), range.end(), null));
    }
    return this;
  }

  /**
   * @param complete false where the list is known to be cut
   */
  public RecordDraft authors(List<Author> authors, boolean complete) {
    List<Author> fitting = authors.stream().takeWhile(this::fits).toList();
    if (!fitting.isEmpty() && known.add(PaperField.AUTHORS)) {
      boolean whole = complete && fitting.size() == authors.size();
      said.authors(fitting, whole);
      String line = fitting.stream().map(Author::name).collect(Collectors.joining("; "));
      place(PaperField.AUTHORS, write("Authors: ", line + (whole ? "" : "; et al.")));
    }
    return this;
  }

  private boolean fits(Author author) {
    return room.takes(Share.AUTHORS, "authors", author.name());
  }

  private boolean fits(String what, String detail) {
    return room.takes(Share.DETAILS, what, detail);
  }

  /** Does nothing where neither name is there. */
  public RecordDraft journal(
      @Nullable String title, @Nullable String abbreviation, List<JournalIssn> issns) {
    String full = clean("journal", title);
    String brief = clean("journal", abbreviation);
    if ((!full.isEmpty() || !brief.isEmpty()) && known.add(PaperField.JOURNAL)) {
      Journal journal =
          new Journal(full.isEmpty() ? null : full, brief.isEmpty() ? null : brief, issns);
      said.journal(journal);
      place(PaperField.JOURNAL, write("Journal: ", journal.name()));
    }
    return this;
  }

  /** The book or proceedings a part stands in; a journal goes to {@link #journal}. */
  public RecordDraft container(@Nullable String title) {
    String clean = clean("container", title);
    if (!clean.isEmpty() && known.add(PaperField.JOURNAL)) {
      said.containerTitle(clean);
      place(PaperField.JOURNAL, write("In: ", clean));
    }
    return this;
  }

  public RecordDraft date(DateKind kind, PartialDate date) {
    if (dates.stream().noneMatch(d -> d.kind() == kind)) {
      dates.add(new PaperDate(kind, date));
      String label = kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
      Range range = text.line(label + ": ", date.iso());
      if (kind == DateKind.PUBLISHED || kind == DateKind.EPUB) {
        place(PaperField.ISSUED, range);
      }
    }
    return this;
  }

  /** A date that a field of its own gives; one that cannot be read is noted. */
  public RecordDraft date(
      DateKind kind, String field, @Nullable String printed, Optional<PartialDate> read) {
    read.ifPresentOrElse(d -> date(kind, d), () -> unreadable(field, printed, "date"));
    return this;
  }

  public RecordDraft volume(@Nullable String value) {
    String clean = clean("volume", value);
    if (!clean.isEmpty() && known.add(PaperField.VOLUME)) {
      said.volume(clean);
      place(PaperField.VOLUME, text.line("Volume: ", clean));
    }
    return this;
  }

  public RecordDraft issue(@Nullable String value) {
    String clean = clean("issue", value);
    if (!clean.isEmpty() && known.add(PaperField.ISSUE)) {
      said.issue(clean);
      place(PaperField.ISSUE, text.line("Issue: ", clean));
    }
    return this;
  }

  /** Pages or article number, as {@link Locator} tells them apart; null says nothing. */
  public RecordDraft locator(@Nullable Locator locator) {
    if (locator != null) {
      pages(locator.pages());
      articleNumber(locator.articleNumber());
    }
    return this;
  }

  public RecordDraft pages(@Nullable PageRange pages) {
    if (pages != null
        && room.holds("pages", pages.asPrinted(), RecordRoom.LINE)
        && known.add(PaperField.PAGES)) {
      said.pages(pages);
      place(PaperField.PAGES, text.line("Pages: ", pages.asPrinted()));
    }
    return this;
  }

  public RecordDraft articleNumber(@Nullable String value) {
    String clean = clean("article number", value);
    if (!clean.isEmpty() && known.add(PaperField.ARTICLE_NUMBER)) {
      said.articleNumber(clean);
      place(PaperField.ARTICLE_NUMBER, text.line("Article number: ", clean));
    }
    return this;
  }

  public RecordDraft pageCount(@Nullable Integer count) {
    said.pageCount(count);
    return this;
  }

  /** An identifier of this very paper; the first of its scheme counts. */
  public RecordDraft identifier(Identifier identifier) {
    IdentifierScheme scheme = identifier.scheme();
    if (schemes.add(scheme)) {
      said.identifier(identifier);
      identified = identified == null ? identifier : identified;
      Range range = text.line(scheme + ": ", identifier.value());
      switch (scheme) {
        case DOI -> place(PaperField.DOI, range);
        case PMID -> place(PaperField.PMID, range);
        case PMCID -> place(PaperField.PMCID, range);
        default -> {}
      }
    }
    return this;
  }

  /** An identifier that a field of its own gives; one that cannot be read is noted. */
  public <I extends Identifier> RecordDraft identifier(
      String field, @Nullable String printed, String scheme, Function<String, Optional<I>> read) {
    String clean = clean(printed);
    if (!clean.isEmpty()) {
      read.apply(clean).ifPresentOrElse(this::identifier, () -> unreadable(field, clean, scheme));
    }
    return this;
  }

  /**
   * Notes a value that is not, or not as a whole, what its field is for.
   *
   * @param what it should be, such as DOI
   */
  public RecordDraft unreadable(String field, @Nullable String printed, String what) {
    String clean = clean(printed);
    if (!clean.isEmpty()) {
      unreadable.add(
          "%s \"%.80s\" is no %s; what cannot be read of it is left out"
              .formatted(field, clean, what));
    }
    return this;
  }

  public RecordDraft url(@Nullable String value) {
    String clean = clean("URL", value);
    if (!clean.isEmpty()) {
      said.url(clean);
      text.line("URL: ", clean);
    }
    return this;
  }

  /**
   * @param code ISO 639-1
   */
  public RecordDraft language(@Nullable String code) {
    if (code != null && known.add(PaperField.LANGUAGE)) {
      said.language(code);
      place(PaperField.LANGUAGE, text.line("Language: ", code));
    }
    return this;
  }

  /** As printed; the paper's type is worked out from all of them unless {@link #type} says it. */
  public RecordDraft publicationType(@Nullable String value) {
    String clean = clean("publication type", value);
    if (!clean.isEmpty() && fits("publication type", clean)) {
      types.add(clean);
    }
    return this;
  }

  public RecordDraft type(PaperType value) {
    type = value;
    return this;
  }

  /**
   * @param scheme of {@link Keyword}
   */
  public RecordDraft keyword(@Nullable String term, @Nullable String scheme) {
    String clean = clean("keyword", term);
    if (!clean.isEmpty()
        && room.takes(Share.KEYWORDS, "keyword", clean)
        && keywords.add(new Keyword(clean, scheme))) {
      place(PaperField.KEYWORDS, text.line("Keyword: ", clean));
    }
    return this;
  }

  public RecordDraft affiliation(@Nullable String number, @Nullable String address) {
    String clean = clean("affiliation", address);
    if (!clean.isEmpty() && fits("affiliation", clean)) {
      affiliations.add(new Affiliation(number, clean));
    }
    return this;
  }

  public RecordDraft correspondingAuthor(@Nullable String name) {
    String clean = clean("corresponding author", name);
    if (!clean.isEmpty() && fits("corresponding author", clean)) {
      corresponding.add(clean);
    }
    return this;
  }

  public RecordDraft funding(Funding value) {
    if (fits("funding", value.funder() + value.grants())) {
      funding.add(value);
    }
    return this;
  }

  public RecordDraft metric(Metric value) {
    if (fits("metric", value.toString())) {
      metrics.add(value);
    }
    return this;
  }

  public RecordDraft rights(Rights value) {
    rights = rights == null && fits("rights", value.toString()) ? value : rights;
    return this;
  }

  /** The number of a registered study, which a field of the record gives for this paper. */
  public RecordDraft registration(RegistryNumber number) {
    registrations.add(number);
    return this;
  }

  /** A part of the abstract; without label for an abstract that has none. */
  public RecordDraft abstractSection(@Nullable String label, CitingText part) {
    prose.abstractSection(label, part);
    return this;
  }

  /** A line that heads a part of the body. */
  public RecordDraft heading(String heading) {
    prose.heading(heading);
    return this;
  }

  /**
   * A paragraph of the body, or a caption.
   *
   * @param label of its section, as printed; null where there is none
   */
  public RecordDraft paragraph(Section section, @Nullable String label, CitingText paragraph) {
    prose.paragraph(section, label, paragraph);
    return this;
  }

  /** Text that is shown but not read: it says nothing about the world. */
  public RecordDraft aside(@Nullable String shown) {
    write("", shown);
    return this;
  }

  /** The next entry of the reference list. */
  public RecordDraft reference(CitedEntry entry) {
    String whole = clean(entry.unstructured());
    if (whole.isEmpty()) {
      return this;
    }
    int ordinal = references.size() + 1;
    // the beginning of a long one stays, so that those below it keep their numbers
    boolean fits = room.holds("reference " + ordinal, whole, RecordRoom.PASSAGE);
    String printed = fits ? whole : RecordRoom.beginning(whole);
    Bibliography about = fits ? entry.said() : Bibliography.builder().build();
    String number = entry.number() == null ? null : clean("number of a reference", entry.number());
    String label = number == null || number.isEmpty() ? "" : number + " ";
    Range range = text.line(label, printed);
    Range title = title(about, printed, range);
    if (title != null) {
      titles.add(new TitleRange(title.start(), title.end(), ordinal));
    }
    if (entry.key() != null) {
      ordinals.putIfAbsent(entry.key(), ordinal);
    }
    references.add(
        new ImportedReference(
            ReferenceId.of(place.sha256(), place.address() + "/reference/" + ordinal),
            ordinal,
            label.isEmpty() ? null : number,
            printed,
            text.span(range),
            title == null ? null : text.span(title),
            entry.links(),
            record("/reference/" + ordinal, KnownFrom.REFERENCE_LIST, about)));
    return this;
  }

  private static @Nullable Range title(Bibliography said, String printed, Range range) {
    String title = said.title();
    int at = title == null || title.isEmpty() ? -1 : printed.indexOf(title);
    return at < 0 || title == null
        ? null
        : new Range(range.start() + at, range.start() + at + title.length());
  }

  /** Another paper that the record lists. */
  public RecordDraft related(PaperRelation relation, String printed, Bibliography other) {
    String clean =
        room.holds("related paper", clean(printed), RecordRoom.PASSAGE) ? clean(printed) : "";
    if (!clean.isEmpty()) {
      Range range = text.line("", clean);
      String part = "/related/" + (related.size() + 1);
      related.add(
          new ImportedRelation(
              relation, text.span(range), record(part, KnownFrom.RELATED_LIST, other)));
    }
    return this;
  }

  private SourceRecord record(String part, KnownFrom from, Bibliography about) {
    return new SourceRecord(place.key(part), place.document(), from, about, place.extraction());
  }

  /** Whether it says anything by which a paper could be known. */
  public boolean isEmpty() {
    return !known.contains(PaperField.TITLE) && schemes.isEmpty();
  }

  /** What of its values was too long to be kept. */
  List<String> leftOut() {
    return room.leftOut();
  }

  /** A sentence for each value that could not be read. */
  List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  /** The first of its identifiers, such as a DOI; null where it has none. */
  @Nullable Identifier identified() {
    return identified;
  }

  /** The text written so far. */
  String text() {
    return text.text();
  }

  ImportedPaper finish(LanguageReading language) {
    List<PaperDate> allDates = List.copyOf(dates);
    List<String> allTypes = List.copyOf(types);
    PaperType kind = type == null ? PaperTypes.of(allTypes) : type;
    said.issued(Bibliography.issued(allDates).orElse(null))
        .type(kind)
        .keywords(List.copyOf(keywords))
        .details(
            new PaperDetails(
                allDates, allTypes, affiliations, corresponding, funding, metrics, rights));
    Abstract abstractText = prose.abstractText();
    if (abstractText != null) {
      said.abstractText(abstractText);
      said.place(PaperField.ABSTRACT, Objects.requireNonNull(abstractText.span()));
    }
    int readable = prose.cites() ? 0 : references.size();
    Reading reading = language.read(text.folded(), prose.passages(), titles, readable);
    return new ImportedPaper(
        record("", knownFrom, said.build()),
        references,
        related,
        prose.cited(reading.sentences(), ordinals, place.base()),
        reading.mentions(),
        registrations.join(reading.trials(), kind),
        edition);
  }
}

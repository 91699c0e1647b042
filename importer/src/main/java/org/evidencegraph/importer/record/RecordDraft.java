package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.page.Locator;
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
  private final Set<Affiliation> affiliations = new LinkedHashSet<>();
  private final List<String> corresponding = new ArrayList<>();
  private final List<Funding> funding = new ArrayList<>();
  private final List<Metric> metrics = new ArrayList<>();
  private final List<ImportedReference> references = new ArrayList<>();
  private final List<ImportedRelation> related = new ArrayList<>();
  private final List<TitleRange> titles = new ArrayList<>();
  private final Room room = new Room();
  private final RecordProse prose;
  private final Set<IdentifierScheme> schemes = EnumSet.noneOf(IdentifierScheme.class);
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Registrations registrations;
  private KnownFrom knownFrom = KnownFrom.RECORD;
  private @Nullable PaperType type;
  private @Nullable Rights rights;
  private @Nullable Edition edition;

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
    String clean = clean(value);
    if (!clean.isEmpty()
        && room.fits(Room.Kind.TITLE, clean.length())
        && known.add(PaperField.TITLE)) {
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
    if (!authors.isEmpty() && known.add(PaperField.AUTHORS)) {
      List<Author> kept =
          authors.stream()
              .takeWhile(a -> room.take(Room.Kind.AUTHORS, a.name().length() + 2))
              .toList();
      boolean whole = complete && kept.size() == authors.size();
      said.authors(kept, whole);
      String line = kept.stream().map(Author::name).collect(Collectors.joining("; "));
      place(PaperField.AUTHORS, write("Authors: ", line + (whole ? "" : "; et al.")));
    }
    return this;
  }

  /** Does nothing where neither name is there. */
  public RecordDraft journal(
      @Nullable String title, @Nullable String abbreviation, List<JournalIssn> issns) {
    String full = clean(title);
    String brief = clean(abbreviation);
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
    String clean = clean(title);
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

  public RecordDraft volume(@Nullable String value) {
    String clean = clean(value);
    if (!clean.isEmpty() && known.add(PaperField.VOLUME)) {
      said.volume(clean);
      place(PaperField.VOLUME, text.line("Volume: ", clean));
    }
    return this;
  }

  public RecordDraft issue(@Nullable String value) {
    String clean = clean(value);
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
    if (pages != null && known.add(PaperField.PAGES)) {
      said.pages(pages);
      place(PaperField.PAGES, text.line("Pages: ", pages.asPrinted()));
    }
    return this;
  }

  public RecordDraft articleNumber(@Nullable String value) {
    String clean = clean(value);
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

  public RecordDraft url(@Nullable String value) {
    String clean = clean(value);
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
    String clean = clean(value);
    if (!clean.isEmpty()) {
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
    String clean = clean(term);
    if (!clean.isEmpty() && keywords.add(new Keyword(clean, scheme))) {
      place(PaperField.KEYWORDS, text.line("Keyword: ", clean));
    }
    return this;
  }

  public RecordDraft affiliation(@Nullable String number, @Nullable String address) {
    String clean = clean(address);
    Affiliation affiliation = clean.isEmpty() ? null : new Affiliation(number, clean);
    if (affiliation != null
        && !affiliations.contains(affiliation)
        && room.take(Room.Kind.AFFILIATIONS, clean.length())) {
      affiliations.add(affiliation);
    }
    return this;
  }

  public RecordDraft correspondingAuthor(@Nullable String name) {
    String clean = clean(name);
    if (!clean.isEmpty()) {
      corresponding.add(clean);
    }
    return this;
  }

  public RecordDraft funding(Funding value) {
    if (room.take(Room.Kind.FUNDING, value.toString().length())) {
      funding.add(value);
    }
    return this;
  }

  public RecordDraft metric(Metric value) {
    metrics.add(value);
    return this;
  }

  public RecordDraft rights(Rights value) {
    if (rights == null && room.fits(Room.Kind.RIGHTS, value.toString().length())) {
      rights = value;
    }
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
    String printed = clean(entry.unstructured());
    if (printed.isEmpty() || !room.fits(Room.Kind.REFERENCE, printed.length())) {
      return this;
    }
    int ordinal = references.size() + 1;
    String number = entry.number() == null ? null : clean(entry.number());
    String label = number == null || number.isEmpty() ? "" : number + " ";
    Range range = text.line(label, printed);
    Range title = title(entry, printed, range);
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
            record("/reference/" + ordinal, KnownFrom.REFERENCE_LIST, entry.said())));
    return this;
  }

  private static @Nullable Range title(CitedEntry entry, String printed, Range range) {
    String title = entry.said().title();
    int at = title == null || title.isEmpty() ? -1 : printed.indexOf(title);
    return at < 0 || title == null
        ? null
        : new Range(range.start() + at, range.start() + at + title.length());
  }

  /** Another paper that the record lists. */
  public RecordDraft related(PaperRelation relation, String printed, Bibliography other) {
    String clean = clean(printed);
    if (!clean.isEmpty() && room.fits(Room.Kind.RELATED, clean.length())) {
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

  /** What of it was too long to be kept, in words. */
  List<String> complaints() {
    return room.complaints();
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
                allDates,
                allTypes,
                List.copyOf(affiliations),
                corresponding,
                funding,
                metrics,
                rights));
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

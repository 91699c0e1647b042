package org.evidencegraph.importer.medline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.importer.date.DateText;
import org.evidencegraph.importer.field.CopyrightNotice;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.funding.FundingText;
import org.evidencegraph.importer.name.NameText;
import org.evidencegraph.importer.name.OrcidText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.CitingText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.tagged.TaggedRecord;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.jspecify.annotations.Nullable;

/** Fills a draft from the tagged fields of one record. */
final class NbibRecord {
  /** {@code 10.1186/1471-2105-7-10 [doi]}. */
  private static final Pattern LABELLED = Pattern.compile("(.*?)\\s*\\[(\\w+)\\]\\s*");

  /** {@code 2005/06/17 00:00 [received]}. */
  private static final Pattern HISTORY =
      Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?: [\\d:]{4,8})?\\s*\\[(\\w+)\\]");

  /** {@code 20060110}. */
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})?(\\d{2})?");

  /** {@code METHODS: } and {@code PATIENTS AND METHODS: } behind a full stop. */
  private static final Pattern LABEL =
      Pattern.compile("(?:^|(?<=[.!?)\\]\"”] ))(\\p{Lu}[\\p{Lu}\\d /&,()'-]{3,60}): ");

  private final TaggedRecord record;
  private final RecordDraft draft;
  private final boolean book;

  NbibRecord(TaggedRecord printed, RecordDraft draft) {
    this.record =
        new TaggedRecord(
            printed.line(), printed.fields().stream().map(NbibRecord::unfolded).toList());
    this.draft = draft;
    this.book = !record.all("BTI").isEmpty();
  }

  private static TaggedRecord.Field unfolded(TaggedRecord.Field field) {
    return new TaggedRecord.Field(field.tag(), field.value().replace('\n', ' '), field.line());
  }

  private Optional<String> first(String tag) {
    return Optional.ofNullable(record.first(tag));
  }

  void read() {
    title();
    authors();
    place();
    dates();
    identifiers();
    record.all("LA").stream()
        .flatMap(l -> Languages.ofAnyForm(l).stream())
        .findFirst()
        .ifPresent(draft::language);
    record.all("PT").forEach(draft::publicationType);
    abstractText();
    subjects();
    funding();
    registrations();
  }

  private void title() {
    String printed = MedlineText.title(first("TI").orElse(null));
    String original = MedlineText.title(first("TT").orElse(null));
    String bookTitle = MedlineText.title(first("BTI").orElse(null));
    String title = printed != null ? printed : original;
    draft.title(title != null ? title : bookTitle);
    if (book) {
      draft.type(title == null ? PaperType.BOOK : PaperType.CHAPTER);
      if (title != null) {
        draft.container(bookTitle);
      }
    }
  }

  // the full form of a name goes before its short form
  private void authors() {
    List<Author> authors = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    boolean full = !record.all("FAU").isEmpty();
    for (TaggedRecord.Field field : record.fields()) {
      int position = authors.size() + 1;
      switch (field.tag()) {
        case "FAU" -> person(field.value(), position).ifPresent(authors::add);
        case "AU" -> {
          if (!full) {
            NameText.parse(field.value(), position).ifPresent(authors::add);
          }
        }
        case "CN" -> authors.add(Author.group(field.value(), position));
        case "AUID" -> orcid(field.value(), authors);
        case "AD" -> addresses.add(field.value());
        default -> {}
      }
    }
    draft.authors(authors, record.all("AU").stream().noneMatch(a -> a.equals("et al")));
    affiliations(addresses);
  }

  /** {@code Casbon, James A} and {@code van der Meulen, Jan Jr}. */
  private static Optional<Author> person(String name, int position) {
    int comma = name.indexOf(',');
    String family = (comma < 0 ? name : name.substring(0, comma)).strip();
    String given = comma < 0 ? "" : name.substring(comma + 1).strip().replace(", ", " ");
    return family.isEmpty()
        ? Optional.empty()
        : Optional.of(Author.person(family, given.isEmpty() ? null : given, position));
  }

  private static void orcid(String value, List<Author> authors) {
    Optional<Orcid> orcid = OrcidText.parse(value);
    if (orcid.isPresent() && !authors.isEmpty()) {
      Author last = authors.removeLast();
      authors.add(
          new Author(last.family(), last.given(), last.literal(), last.position(), orcid.get()));
    }
  }

  private void affiliations(List<String> addresses) {
    Set<String> seen = new LinkedHashSet<>(addresses);
    seen.forEach(a -> draft.affiliation(null, a.replaceFirst("\\.$", "")));
  }

  private void place() {
    if (!book) {
      draft.journal(first("JT").orElse(null), first("TA").orElse(null), issns());
    }
    draft.volume(first("VI").orElse(null));
    draft.issue(first("IP").orElse(null));
    Optional<Locator> pages = MedlineText.pages(first("PG").orElse(null));
    pages.ifPresent(draft::locator);
    if (pages.isEmpty()) {
      labelled("LID", "pii").flatMap(MedlineText::articleNumber).ifPresent(draft::articleNumber);
    }
  }

  private List<JournalIssn> issns() {
    List<JournalIssn> issns = new ArrayList<>();
    for (String printed : record.all("IS")) {
      String kind =
          printed.contains("Electronic") ? "online" : printed.contains("Print") ? "print" : null;
      Issn.parse(printed.replaceFirst("\\s*\\(.*\\)$", ""))
          .filter(i -> issns.stream().noneMatch(known -> known.issn().equals(i)))
          .ifPresent(i -> issns.add(new JournalIssn(i, kind)));
    }
    return issns;
  }

  private void dates() {
    boolean collection = first("PUBM").filter(m -> m.endsWith("eCollection")).isPresent();
    first("DP").ifPresent(d -> published(d, collection ? DateKind.COLLECTION : DateKind.PUBLISHED));
    first("DEP").flatMap(NbibRecord::digits).ifPresent(d -> draft.date(DateKind.EPUB, d));
    for (String printed : record.all("PHST")) {
      Matcher m = HISTORY.matcher(printed);
      DateKind kind = m.matches() ? kind(m.group(4)) : null;
      if (kind != null) {
        DateText.of(m.group(1), m.group(2), m.group(3)).ifPresent(d -> draft.date(kind, d));
      }
    }
    notice("EIN", DateKind.CORRECTED);
    notice("RIN", DateKind.RETRACTED);
  }

  private void published(String printed, DateKind kind) {
    DateText.parse(printed)
        .or(() -> DateText.startOf(printed))
        .ifPresentOrElse(
            d -> draft.date(kind, d),
            () -> {
              draft.unreadable(record.place("DP"), printed, "date");
              DateField.parse(printed).ifPresent(d -> draft.date(kind, d));
            });
  }

  private void notice(String tag, DateKind kind) {
    first(tag)
        .map(source -> MedlineText.source(source.replaceFirst("\\s*(?:doi:|PMID:).*$", "")).build())
        .ifPresent(
            said -> {
              if (said.issued() != null) {
                draft.date(kind, said.issued());
              }
            });
  }

  private static Optional<PartialDate> digits(String text) {
    Matcher m = DIGITS.matcher(text.strip());
    return m.matches() ? DateText.of(m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  private static @Nullable DateKind kind(String status) {
    return switch (status) {
      case "received" -> DateKind.RECEIVED;
      case "accepted" -> DateKind.ACCEPTED;
      case "aheadofprint" -> DateKind.EPUB;
      default -> null;
    };
  }

  private void identifiers() {
    String doi = labelled("LID", "doi").or(() -> labelled("AID", "doi")).orElse(null);
    draft.identifier("LID or AID", doi, "DOI", Doi::parse);
    unlabelled().ifPresent(draft::identifier);
    draft.identifier(record.place("PMC"), first("PMC").orElse(null), "PMCID", Pmcid::parse);
  }

  /** {@code doi:10.1186/1471-2105-7-10}. */
  private Optional<Doi> unlabelled() {
    return record.all("LID", "AID").stream()
        .filter(printed -> printed.indexOf('[') < 0)
        .flatMap(printed -> Doi.parse(printed).stream())
        .findFirst();
  }

  private Optional<String> labelled(String tag, String label) {
    for (String printed : record.all(tag)) {
      Matcher m = LABELLED.matcher(printed);
      if (m.matches() && m.group(2).equals(label)) {
        return Optional.of(m.group(1));
      }
    }
    return Optional.empty();
  }

  // labels of a structured abstract stand in its running text, in capitals
  private void abstractText() {
    first("CI").ifPresent(c -> draft.rights(new Rights(c, null, null)));
    String printed = first("AB").or(() -> first("OAB")).orElse("");
    CopyrightNotice.behind(printed).ifPresent(c -> draft.rights(new Rights(c, null, null)));
    String text = CopyrightNotice.without(printed);
    Matcher m = LABEL.matcher(text);
    String label = null;
    int from = 0;
    while (m.find()) {
      part(label, text.substring(from, m.start()));
      label = m.group(1);
      from = m.end();
    }
    part(label, text.substring(from));
  }

  private void part(@Nullable String label, String text) {
    if (!text.isBlank()) {
      draft.abstractSection(label, CitingText.of(text));
    }
  }

  private void subjects() {
    for (String heading : record.all("MH")) {
      String[] parts = heading.split("/");
      if (parts.length == 1) {
        draft.keyword(MedlineText.heading(heading, null), Keyword.MESH);
      }
      for (int i = 1; i < parts.length; i++) {
        draft.keyword(MedlineText.heading(parts[0], parts[i]), Keyword.MESH);
      }
    }
    record.all("OT").forEach(t -> draft.keyword(t.replaceFirst("^\\*", ""), Keyword.KEYWORD));
  }

  private void funding() {
    Map<String, List<String>> funders = new LinkedHashMap<>();
    for (String grant : record.all("GR")) {
      for (Funding read : FundingText.parsePubMed(grant)) {
        List<String> numbers = funders.computeIfAbsent(read.funder(), f -> new ArrayList<>());
        read.grants().stream().filter(n -> !numbers.contains(n)).forEach(numbers::add);
      }
    }
    funders.forEach((funder, numbers) -> draft.funding(new Funding(funder, numbers)));
  }

  /** {@code ClinicalTrials.gov/NCT00123456}. */
  private void registrations() {
    for (String bank : record.all("SI")) {
      int slash = bank.indexOf('/');
      if (slash > 0) {
        MedlineText.registration(bank.substring(0, slash), bank.substring(slash + 1))
            .ifPresent(draft::registration);
      }
    }
  }
}

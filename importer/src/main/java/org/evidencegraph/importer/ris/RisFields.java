package org.evidencegraph.importer.ris;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.tagged.TaggedRecord;
import org.evidencegraph.importer.tagged.TaggedRecord.Field;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one RIS record into a draft. */
final class RisFields {
  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s?(\\d{1,9})\\b");
  private static final Pattern PMCID = Pattern.compile("(?i)\\bPMC\\s?\\d{1,9}\\b");

  /** {@code 26957754[pmid]}, {@code PMC4756000[pmcid]}: how PubMed Central writes them. */
  private static final Pattern BRACKETED =
      Pattern.compile("(?i)\\s*(\\d{1,9}|PMC\\d{1,9})\\s?\\[(pmid|pmcid)\\]\\s*");

  /** {@code 2013/02/15/received}. */
  private static final Pattern EVENT =
      Pattern.compile("(?i)(\\d{4}/\\d{1,2}/\\d{1,2})/(received|accepted)");

  private static final Pattern SCOPUS = Pattern.compile("(?i).*scopus.*");
  private static final Pattern PUBMED = Pattern.compile("(?i).*(?:pubmed|medline|nlm).*");

  private final TaggedRecord record;
  private final RecordDraft draft;
  private final @Nullable String type;

  RisFields(TaggedRecord record, RecordDraft draft) {
    this.record = record;
    this.draft = draft;
    this.type = record.first("TY");
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(MarkupText.plain(record.first("TI", "T1", "CT", isBook() ? "BT" : "TI")));
    AuthorList authors = authors();
    draft.authors(authors.authors(), authors.complete() && !AuthorField.isCut(record.all("N1")));
    container();
    date();
    draft.volume(record.first("VL")).issue(record.first("IS", "CP"));
    pages();
    identifiers();
    draft.url(url());
    draft.language(LanguageField.code(record.first("LA")));
    kind();
    keywords();
    record.lines("AD").forEach(a -> draft.affiliation(null, a));
    AbstractField.write(draft, joined("AB", "N2"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private boolean isBook() {
    return type != null && RisTypes.key(type).endsWith("BOOK");
  }

  private AuthorList authors() {
    return RisTypes.isEdited(type)
        ? AuthorList.NONE
        : AuthorField.read(record.all("AU", "A1").stream().map(RisFields::unbroken).toList());
  }

  // a name whose line was broken goes on without a comma
  private static String unbroken(String name) {
    boolean inverted = name.lines().findFirst().orElse("").contains(",");
    return inverted ? name.replaceAll("\\n(?=[^,\\n]*(?:\\n|$))", " ") : name;
  }

  private void container() {
    List<JournalIssn> issns = IdentifierField.issns(record.all("SN"));
    if (RisTypes.inBook(type)) {
      draft.container(MarkupText.plain(record.first("BT", "T2", "JF", "JO", "C3")));
    } else if (RisTypes.inJournal(type)) {
      String full = record.first("JF", "T2", "JO");
      draft.journal(MarkupText.plain(full), abbreviation(full), issns);
    }
  }

  private @Nullable String abbreviation(@Nullable String full) {
    String own = record.first("JA", "J2", "J1", "JI", "J9", "JO");
    return own == null || own.equals(full) ? null : own;
  }

  private void date() {
    Optional<Field> year = published("PY", "Y1");
    Optional<Field> detail =
        published("DA", year.filter(y -> y.tag().equals("Y1")).isPresent() ? "DA" : "Y1");
    events();
    year.or(() -> detail)
        .ifPresent(
            told ->
                draft.date(DateKind.PUBLISHED, told.place(), told.value(), parsed(year, detail)));
  }

  private static Optional<PartialDate> parsed(Optional<Field> year, Optional<Field> detail) {
    return DateField.parse(
        year.map(Field::value).orElse(null), detail.map(Field::value).orElse(null));
  }

  // the same tags tell when it was received
  private Optional<Field> published(String... tags) {
    return Arrays.stream(tags)
        .flatMap(record::each)
        .filter(f -> !EVENT.matcher(f.value()).matches())
        .findFirst();
  }

  private void events() {
    for (String printed : record.all("PY", "Y1", "DA")) {
      Matcher event = EVENT.matcher(printed);
      if (event.matches()) {
        DateKind kind =
            event.group(2).equalsIgnoreCase("received") ? DateKind.RECEIVED : DateKind.ACCEPTED;
        DateField.parse(event.group(1)).ifPresent(d -> draft.date(kind, d));
      }
    }
  }

  private void pages() {
    String number = record.first("C7", "AR");
    if (number != null) {
      draft.articleNumber(number.replaceFirst("(?i)^(?:artn?|article)\\.?\\s+", ""));
    }
    String first = record.first("SP");
    if (isBook()) {
      bookPages(first);
    } else if (first != null) {
      Optional<Locator> locator = PagesField.parse(first, record.first("EP"));
      locator.filter(l -> number == null || l.pages() != null).ifPresent(draft::locator);
    }
  }

  private void bookPages(@Nullable String pages) {
    if (pages != null && pages.matches("\\d{2,4}( ?p(ages|\\.)?)?")) {
      draft.pageCount(Integer.valueOf(pages.replaceAll("\\D", "")));
    }
  }

  private void identifiers() {
    record
        .each("DO", "DI")
        .forEach(f -> draft.identifier(f.place(), f.value(), "DOI", IdentifierField::doi));
    record.all("M3", "L3").stream()
        .filter(m -> m.contains("10."))
        .flatMap(m -> IdentifierField.doi(m).stream())
        .forEach(draft::identifier);
    pubmed();
    record.lines("UR", "L2", "LK").stream()
        .flatMap(IdentifierField::addresses)
        .flatMap(u -> IdentifierField.ofAddress(u).stream())
        .forEach(draft::identifier);
    record.lines("N1").stream()
        .flatMap(note -> IdentifierField.ofNote(note).stream())
        .forEach(draft::identifier);
  }

  private void pubmed() {
    String database = record.first("DB", "DP");
    boolean ofPubMed = database != null && PUBMED.matcher(database).matches();
    for (String printed : record.all("AN", "ID", "C2", "U1", "N1")) {
      Matcher labelled = PMID.matcher(printed);
      Optional<Pmid> pmid = labelled.find() ? Pmid.parse(labelled.group(1)) : Optional.empty();
      pmid.ifPresent(draft::identifier);
      Matcher pmc = PMCID.matcher(printed);
      if (pmc.find() && pmc.end() - pmc.start() == printed.strip().length()) {
        Pmcid.parse(pmc.group()).ifPresent(draft::identifier);
      }
    }
    if (SCOPUS.matcher(String.valueOf(database)).matches()) {
      record.all("C2").stream().flatMap(n -> Pmid.parse(n).stream()).forEach(draft::identifier);
    }
    record.all("U1", "U2", "U3", "U4", "U5").forEach(this::bracketed);
    String accession = record.first("AN");
    if (ofPubMed && accession != null && accession.matches("\\d{1,9}")) {
      Pmid.parse(accession).ifPresent(draft::identifier);
    }
  }

  private void bracketed(String printed) {
    Matcher m = BRACKETED.matcher(printed);
    if (m.matches()) {
      Optional<? extends Identifier> id =
          m.group(2).equalsIgnoreCase("pmid") ? Pmid.parse(m.group(1)) : Pmcid.parse(m.group(1));
      id.ifPresent(draft::identifier);
    }
  }

  private @Nullable String url() {
    return record.lines("UR", "LK").stream()
        .flatMap(IdentifierField::addresses)
        .filter(IdentifierField::isAddress)
        .findFirst()
        .orElse(null);
  }

  private void kind() {
    List<String> kinds =
        record.all("M3").stream()
            .filter(m -> IdentifierField.doi(m).isEmpty())
            .flatMap(m -> Arrays.stream(m.split("\\s*;\\s*")))
            .toList();
    var paperType = RisTypes.of(type, kinds);
    if (paperType != null) {
      draft.type(paperType);
    }
    kinds.forEach(draft::publicationType);
  }

  private void keywords() {
    record.lines("KW").stream()
        .flatMap(line -> Arrays.stream(MarkupText.plain(line).split(";")))
        .forEach(k -> draft.keyword(k, null));
  }

  private @Nullable String joined(String... tags) {
    for (String tag : tags) {
      List<String> all = record.all(tag);
      if (!all.isEmpty()) {
        return String.join(" ", all);
      }
    }
    return null;
  }
}

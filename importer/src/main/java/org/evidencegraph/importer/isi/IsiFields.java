package org.evidencegraph.importer.isi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.tagged.TaggedRecord;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one record of the Web of Science into a draft. */
final class IsiFields {
  private static final Pattern MEDLINE = Pattern.compile("MEDLINE:\\s?(\\d{1,9})");

  /** {@code Sleep Fund of Elbonia [A 12, B 7]; Night Foundation}. */
  private static final Pattern FUNDER =
      Pattern.compile("\\s*([^;\\[\\]]{2,300})(?:\\[([^\\[\\]]{1,300})\\])?\\s*(?:;|$)");

  /** {@code LiNbO/sub 3/}: how Inspec writes what stands below or above the line. */
  private static final Pattern SCRIPT =
      Pattern.compile("\\s?/su[bp]\\s{1,4}([^/\\s][^/]{0,40}?)\\s{0,4}/");

  private static final Pattern ADDRESS = Pattern.compile("^\\[[^\\]]{1,2000}\\]\\s*");

  /** Characters from which on a line is broken. */
  private static final int FULL_LINE = 70;

  private static final int LONGEST_FUNDING = 20_000;

  private final TaggedRecord record;
  private final RecordDraft draft;

  IsiFields(TaggedRecord record, RecordDraft draft) {
    this.record = record;
    this.draft = draft;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(MarkupText.plain(unscripted(record.first("TI"))));
    AuthorList authors = authors();
    draft.authors(authors.authors(), authors.complete());
    container();
    String year = record.first("PY");
    draft.date(
        DateKind.PUBLISHED, record.place("PY"), year, DateField.parse(year, record.first("PD")));
    String early = record.first("EA");
    if (early != null) {
      draft.date(DateKind.EPUB, record.place("EA"), early, DateField.parse(early));
    }
    draft.volume(record.first("VL")).issue(record.first("IS"));
    pages();
    identifiers();
    draft.language(LanguageField.code(record.first("LA")));
    kind();
    keywords();
    addresses().forEach(a -> draft.affiliation(null, ADDRESS.matcher(a).replaceFirst("")));
    funding();
    AbstractField.write(draft, unscripted(record.first("AB")));
    references();
    return !draft.isEmpty() || !authors.isEmpty();
  }

  // full names go before initials; they stand in the same order
  private AuthorList authors() {
    List<String> names = new ArrayList<>(lines("AF"));
    if (names.isEmpty()) {
      names.addAll(lines("AU"));
    }
    names.addAll(lines("CA"));
    return AuthorField.read(names);
  }

  private static @Nullable String unscripted(@Nullable String printed) {
    return printed == null ? null : SCRIPT.matcher(printed).replaceAll("$1");
  }

  // one in a line, or broken where the line is full
  private List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    int before = 0;
    for (String line : record.lines("C1")) {
      String last = addresses.isEmpty() ? "" : addresses.getLast();
      int word = (line + " ").indexOf(' ');
      boolean full = before + 1 + word > FULL_LINE;
      if (full && !last.endsWith(".") && !line.startsWith("[")) {
        addresses.set(addresses.size() - 1, last + " " + line);
      } else {
        addresses.add(line);
      }
      before = line.length();
    }
    return addresses;
  }

  private List<String> lines(String tag) {
    return record.lines(tag);
  }

  private void container() {
    List<JournalIssn> issns = new ArrayList<>();
    record.all("SN").forEach(s -> issn(issns, s, "print"));
    record.all("EI").forEach(s -> issn(issns, s, "online"));
    String type = record.first("PT");
    boolean book = type != null && (type.startsWith("B") || type.startsWith("C"));
    if (book) {
      draft.container(record.first("SO"));
    } else {
      draft.journal(record.first("SO"), record.first("JI", "J9"), issns);
    }
  }

  private static void issn(List<JournalIssn> issns, String printed, String kind) {
    IdentifierField.issns(List.of(printed))
        .forEach(i -> IdentifierField.add(issns, new JournalIssn(i.issn(), kind)));
  }

  private void pages() {
    draft.articleNumber(record.first("AR"));
    String first = record.first("BP");
    if (first != null) {
      PagesField.parse(first, record.first("EP")).ifPresent(draft::locator);
    } else if (record.first("PS") != null) {
      PagesField.parse(record.first("PS")).ifPresent(draft::locator);
    }
    String count = record.first("PG");
    if (count != null && count.matches("\\d{1,4}")) {
      draft.pageCount(Integer.valueOf(count));
    }
  }

  private void identifiers() {
    record
        .each("DI")
        .forEach(f -> draft.identifier(f.place(), f.value(), "DOI", IdentifierField::doi));
    record.each("PM").forEach(f -> draft.identifier(f.place(), f.value(), "PMID", Pmid::parse));
    record.all("UT").stream()
        .map(MEDLINE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> Pmid.parse(m.group(1)).ifPresent(draft::identifier));
  }

  private void kind() {
    List<String> kinds =
        split(record.first("DT")).stream()
            .filter(k -> k.codePoints().anyMatch(Character::isLetter))
            .toList();
    PaperType type = PaperTypes.of(kinds);
    String printed = record.first("PT");
    if (type == null && printed != null) {
      draft.type(printed.startsWith("J") ? PaperType.JOURNAL_ARTICLE : PaperType.OTHER);
    }
    kinds.forEach(draft::publicationType);
  }

  private static List<String> split(@Nullable String value) {
    return value == null ? List.of() : List.of(value.strip().split("\\s*;\\s*"));
  }

  // ID holds words that the database made of the titles of references
  private void keywords() {
    split(record.first("DE")).forEach(k -> draft.keyword(k, Keyword.KEYWORD));
    split(record.first("MH")).forEach(k -> draft.keyword(k, Keyword.MESH));
    split(record.first("WC", "SC")).forEach(k -> draft.keyword(k, Keyword.SUBJECT));
  }

  private void funding() {
    String printed = record.first("FU");
    Matcher m = FUNDER.matcher(bounded(printed));
    while (m.find()) {
      String grants = m.group(2) == null ? "" : m.group(2).strip();
      draft.funding(
          new Funding(
              m.group(1).strip(),
              grants.isEmpty() ? List.of() : List.of(grants.split("\\s*,\\s*"))));
    }
  }

  private static String bounded(@Nullable String printed) {
    String text = printed == null ? "" : printed;
    return text.length() > LONGEST_FUNDING ? text.substring(0, LONGEST_FUNDING) : text;
  }

  private void references() {
    record.lines("CR").forEach(line -> draft.reference(IsiReference.parse(line)));
  }
}

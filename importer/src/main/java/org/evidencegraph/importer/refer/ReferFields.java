package org.evidencegraph.importer.refer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one record of the tagged format into a draft. */
final class ReferFields {
  /**
   * {@code Artn 41103} and {@code Artn e123 Doi 10....}: the number of an article, in the notes.
   */
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)artn?\\b[\\s\\\\.:]{1,6}s?\\s?([A-Za-z]{0,3}\\d[\\w.-]{0,20})");

  private static final Pattern PUBMED = Pattern.compile("(?i).*(?:pubmed|medline|nlm).*");
  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s?(\\d{1,9})\\b");

  private final TaggedRecord record;
  private final RecordDraft draft;
  private final @Nullable String type;

  ReferFields(TaggedRecord record, RecordDraft draft) {
    this.record = record;
    this.draft = draft;
    this.type = record.first("%0");
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(MarkupText.plain(record.first("%T")));
    AuthorList authors =
        EndNoteTypes.isEdited(type) ? AuthorList.NONE : AuthorField.read(record.all("%A"));
    draft.authors(authors.authors(), authors.complete());
    container();
    String year = record.first("%D");
    String day = record.first("%8");
    draft.date(
        DateKind.PUBLISHED,
        record.place("%D", "%8"),
        year == null ? day : year,
        DateField.parse(year, day));
    draft.volume(record.first("%V")).issue(record.first("%N"));
    pages();
    identifiers();
    record.lines("%U").stream()
        .filter(IdentifierField::isAddress)
        .findFirst()
        .ifPresent(draft::url);
    draft.language(LanguageField.code(record.first("%G")));
    kind();
    keywords();
    record.lines("%+").forEach(a -> draft.affiliation(null, a));
    AbstractField.write(draft, record.first("%X"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private void container() {
    List<JournalIssn> issns = IdentifierField.issns(record.all("%@"));
    switch (EndNoteTypes.container(type)) {
      case JOURNAL -> draft.journal(record.first("%J", "%B"), null, issns);
      case BOOK -> draft.container(record.first("%B", "%J"));
      case NONE -> {}
    }
  }

  private void pages() {
    String pages = record.first("%P");
    boolean book = EndNoteTypes.type(type, List.of()) == PaperType.BOOK;
    if (pages != null && !book) {
      PagesField.parse(pages).ifPresent(draft::locator);
    }
    record.all("%O", "%M", "%]").stream()
        .map(ARTICLE::matcher)
        .filter(Matcher::lookingAt)
        .forEach(m -> draft.locator(new Locator(null, m.group(1))));
  }

  private void identifiers() {
    // the number of a report elsewhere
    record
        .each("%R")
        .filter(f -> f.value().contains("10."))
        .forEach(f -> draft.identifier(f.place(), f.value(), "DOI", IdentifierField::doi));
    record.all("%O").stream()
        .filter(o -> o.regionMatches(true, 0, "doi", 0, 3))
        .flatMap(o -> IdentifierField.doi(o).stream())
        .forEach(draft::identifier);
    record.all("%2").stream().flatMap(c -> Pmcid.parse(c).stream()).forEach(draft::identifier);
    pubmed();
    record.lines("%U").stream()
        .flatMap(u -> IdentifierField.ofAddress(u).stream())
        .forEach(draft::identifier);
  }

  private void pubmed() {
    String accession = record.first("%M");
    boolean ofPubMed = record.all("%~", "%W").stream().anyMatch(d -> PUBMED.matcher(d).matches());
    if (accession != null && ofPubMed && accession.matches("\\d{1,9}")) {
      Pmid.parse(accession).ifPresent(draft::identifier);
    }
    record.all("%M", "%Z").stream()
        .map(PMID::matcher)
        .filter(Matcher::find)
        .forEach(m -> Pmid.parse(m.group(1)).ifPresent(draft::identifier));
  }

  private void kind() {
    List<String> kinds =
        record.all("%9").stream().flatMap(k -> Arrays.stream(k.split("\\s*;\\s*"))).toList();
    PaperType paperType = EndNoteTypes.type(type, kinds);
    if (paperType != null) {
      draft.type(paperType);
    }
    kinds.forEach(draft::publicationType);
  }

  private void keywords() {
    List<String> words = new ArrayList<>();
    record.lines("%K").forEach(l -> words.addAll(List.of(l.split("\\s*;\\s*"))));
    words.forEach(k -> draft.keyword(MarkupText.plain(k), null));
  }
}

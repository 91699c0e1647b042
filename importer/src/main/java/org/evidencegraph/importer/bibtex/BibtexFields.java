package org.evidencegraph.importer.bibtex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one entry into a draft. */
final class BibtexFields {
  private static final Map<String, PaperType> TYPES =
      Map.ofEntries(
          Map.entry("article", PaperType.JOURNAL_ARTICLE),
          Map.entry("book", PaperType.BOOK),
          Map.entry("mvbook", PaperType.BOOK),
          Map.entry("booklet", PaperType.BOOK),
          Map.entry("collection", PaperType.BOOK),
          Map.entry("mvcollection", PaperType.BOOK),
          Map.entry("proceedings", PaperType.BOOK),
          Map.entry("mvproceedings", PaperType.BOOK),
          Map.entry("reference", PaperType.BOOK),
          Map.entry("inbook", PaperType.CHAPTER),
          Map.entry("bookinbook", PaperType.CHAPTER),
          Map.entry("suppbook", PaperType.CHAPTER),
          Map.entry("incollection", PaperType.CHAPTER),
          Map.entry("suppcollection", PaperType.CHAPTER),
          Map.entry("inreference", PaperType.CHAPTER),
          Map.entry("inproceedings", PaperType.CONFERENCE_PAPER),
          Map.entry("conference", PaperType.CONFERENCE_PAPER),
          Map.entry("thesis", PaperType.THESIS),
          Map.entry("phdthesis", PaperType.THESIS),
          Map.entry("mastersthesis", PaperType.THESIS));
  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:?\\s?(\\d{1,9})\\b");

  private final BibtexEntry entry;
  private final RecordDraft draft;
  private final List<String> oddities;

  BibtexFields(BibtexEntry entry, RecordDraft draft, List<String> oddities) {
    this.entry = entry;
    this.draft = draft;
    this.oddities = oddities;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(title());
    String names = entry.raw("author", "authors");
    AuthorList authors = names == null ? AuthorList.NONE : BibtexNames.read(names);
    draft.authors(authors.authors(), authors.complete());
    container();
    date();
    draft.volume(entry.text("volume"));
    if (inJournal()) {
      draft.issue(entry.text("number", "issue"));
    }
    pages();
    identifiers();
    url();
    draft.language(LanguageField.code(entry.text("language", "langid", "hyphenation")));
    kind();
    keywords();
    AbstractField.write(draft, entry.text("abstract"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private @Nullable String title() {
    String title = entry.text("title");
    String subtitle = entry.text("subtitle");
    if (title == null || subtitle == null) {
      return title;
    }
    return title + (title.matches(".*[?!:.]") ? " " : ": ") + subtitle;
  }

  private boolean inJournal() {
    return entry.raw("journal", "journaltitle", "shortjournal") != null;
  }

  private void container() {
    List<JournalIssn> issns = new ArrayList<>();
    for (String name : List.of("issn", "eissn", "issn_online", "issn_print")) {
      String printed = entry.text(name);
      if (printed != null) {
        IdentifierField.issns(List.of(printed)).forEach(i -> IdentifierField.add(issns, i));
      }
    }
    PaperType type = TYPES.get(entry.type());
    if (inJournal()) {
      draft.journal(
          entry.text("journal", "journaltitle"),
          entry.text("shortjournal", "journal_abbrev", "abbrev_source_title"),
          issns);
    } else if (type == PaperType.CHAPTER || type == PaperType.CONFERENCE_PAPER) {
      draft.container(entry.text("booktitle", "maintitle"));
    }
  }

  private void date() {
    String date = entry.text("date");
    String year = entry.text("year");
    Optional<PartialDate> found = date == null ? Optional.empty() : DateField.parse(date);
    if (found.isEmpty()) {
      found = DateField.parse(year, month());
    }
    found.ifPresent(d -> draft.date(DateKind.PUBLISHED, d));
    if (found.isEmpty() && (date != null || year != null)) {
      oddities.add("\"" + (date != null ? date : year) + "\" is no date");
    }
  }

  // "10~jan", "jan # "~10"", "1" and a day of its own
  private @Nullable String month() {
    String month = entry.text("month");
    if (month == null) {
      return null;
    }
    String day = entry.text("day");
    String year = entry.text("year");
    if (month.matches("\\d{1,2}") && year != null) {
      return year + "/" + month + (day == null ? "" : "/" + day);
    }
    return day == null || month.matches(".*\\d.*") ? month : month + " " + day;
  }

  private void pages() {
    draft.articleNumber(entry.text("eid", "articleno", "article-number", "art_number"));
    String pages = entry.text("pages");
    if (pages != null && TYPES.get(entry.type()) != PaperType.BOOK) {
      PagesField.parse(pages).ifPresent(draft::locator);
    }
    String count = entry.text("numpages", "pagetotal");
    if (count != null && count.matches("\\d{1,5}")) {
      draft.pageCount(Integer.valueOf(count));
    }
  }

  private void identifiers() {
    String doi = verbatim("doi", "ee");
    if (doi != null) {
      IdentifierField.doi(doi)
          .ifPresentOrElse(draft::identifier, () -> oddities.add("\"" + doi + "\" is no DOI"));
    }
    String eprint = verbatim("eprint");
    String archive = entry.text("eprinttype", "archiveprefix");
    if (eprint != null && archive != null && archive.equalsIgnoreCase("pubmed")) {
      Pmid.parse(eprint).ifPresent(draft::identifier);
    }
    // an article in a journal has another DOI than its preprint
    boolean arxiv = archive == null || archive.equalsIgnoreCase("arxiv");
    if (eprint != null && arxiv && !inJournal()) {
      IdentifierField.ofArxiv(eprint).ifPresent(draft::identifier);
    }
    number("pmid").flatMap(Pmid::parse).ifPresent(draft::identifier);
    number("pubmed_id").flatMap(Pmid::parse).ifPresent(draft::identifier);
    String pmc = verbatim("pmcid", "pmc");
    if (pmc != null) {
      Pmcid.parse(pmc.matches("\\d+") ? "PMC" + pmc : pmc).ifPresent(draft::identifier);
    }
    String note = entry.text("note", "annote");
    Matcher noted = PMID.matcher(note == null ? "" : note);
    if (noted.find()) {
      Pmid.parse(noted.group(1)).ifPresent(draft::identifier);
    }
    if (note != null) {
      IdentifierField.ofNote(note).ifPresent(draft::identifier);
    }
  }

  private Optional<String> number(String name) {
    return Optional.ofNullable(verbatim(name));
  }

  // addresses hold signs that mean something to LaTeX
  private @Nullable String verbatim(String... names) {
    String raw = entry.raw(names);
    return raw == null
        ? null
        : raw.replaceAll("\\\\url\\{([^}]*)\\}", "$1")
            .replaceAll("\\\\([_%&#~{}])", "$1")
            .replaceAll("[{}]", "")
            .strip();
  }

  private void url() {
    String url = verbatim("url", "howpublished", "ee");
    if (url != null && IdentifierField.isAddress(url)) {
      String first = url.split("\\s", 2)[0];
      draft.url(first);
      IdentifierField.ofAddress(first).forEach(draft::identifier);
    }
  }

  private void kind() {
    List<String> kinds = new ArrayList<>();
    String printed = entry.text("document_type", "type");
    if (printed != null) {
      kinds.addAll(Arrays.asList(printed.split("\\s*;\\s*")));
    }
    kinds.forEach(draft::publicationType);
    draft.type(type(kinds));
  }

  private PaperType type(List<String> kinds) {
    PaperType general = TYPES.getOrDefault(entry.type(), PaperType.OTHER);
    PaperType special = PaperTypes.of(kinds);
    String archive = entry.text("eprinttype", "archiveprefix");
    boolean preprint =
        archive != null
            && List.of("arxiv", "biorxiv", "medrxiv").contains(archive.toLowerCase(Locale.ROOT));
    if (general == PaperType.OTHER && preprint) {
      return PaperType.PREPRINT;
    }
    boolean open = general == PaperType.JOURNAL_ARTICLE || general == PaperType.OTHER;
    return open && special != null && special != PaperType.OTHER ? special : general;
  }

  private void keywords() {
    String words = entry.text("keywords", "keyword", "author_keywords");
    if (words != null) {
      String mark = words.indexOf(';') >= 0 ? ";" : ",";
      Arrays.stream(words.split(mark)).forEach(k -> draft.keyword(k, null));
    }
  }
}

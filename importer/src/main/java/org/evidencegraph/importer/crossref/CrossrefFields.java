package org.evidencegraph.importer.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.csl.CslValues;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Funding;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Metric;
import org.evidencegraph.paper.MetricKind;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.jspecify.annotations.Nullable;

/** Writes one work of Crossref into a draft. */
final class CrossrefFields {
  private static final Map<String, PaperType> TYPES =
      Map.ofEntries(
          Map.entry("journal-article", PaperType.JOURNAL_ARTICLE),
          Map.entry("book", PaperType.BOOK),
          Map.entry("monograph", PaperType.BOOK),
          Map.entry("edited-book", PaperType.BOOK),
          Map.entry("reference-book", PaperType.BOOK),
          Map.entry("proceedings", PaperType.BOOK),
          Map.entry("book-chapter", PaperType.CHAPTER),
          Map.entry("book-section", PaperType.CHAPTER),
          Map.entry("book-part", PaperType.CHAPTER),
          Map.entry("reference-entry", PaperType.CHAPTER),
          Map.entry("proceedings-article", PaperType.CONFERENCE_PAPER),
          Map.entry("dissertation", PaperType.THESIS));

  private final JsonValue work;
  private final RecordDraft draft;

  CrossrefFields(JsonValue work, RecordDraft draft) {
    this.work = work;
    this.draft = draft;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(title());
    AuthorList authors = CslValues.authors(work.at("author"));
    draft.authors(authors.authors(), authors.complete());
    PaperType type = type();
    container(type);
    dates();
    String issue = work.text("issue");
    draft.volume(work.text("volume"));
    draft.issue(issue != null ? issue : work.at("journal-issue", "issue").text());
    pages();
    draft.identifier("DOI", work.text("DOI"), "DOI", IdentifierField::doi);
    draft.url(work.text("URL"));
    draft.language(LanguageField.code(work.text("language")));
    draft.publicationType(work.text("type"));
    draft.type(type);
    work.at("subject").texts().forEach(s -> draft.keyword(s, Keyword.SUBJECT));
    affiliations();
    work.at("funder").items().forEach(this::funder);
    work.at("clinical-trial-number").items().stream()
        .map(trial -> trial.text("clinical-trial-number"))
        .flatMap(number -> RegistryNumber.parse(String.valueOf(number)).stream())
        .forEach(draft::registration);
    rest();
    AbstractField.write(draft, work.text("abstract"));
    work.at("reference").items().forEach(r -> draft.reference(CrossrefReference.of(r)));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private String title() {
    String title = MarkupText.plain(work.text("title"));
    String subtitle = MarkupText.plain(work.text("subtitle"));
    boolean known = subtitle.isEmpty() || title.isEmpty() || title.contains(subtitle);
    return known ? title : title + (title.matches(".*[?!:.]") ? " " : ": ") + subtitle;
  }

  private PaperType type() {
    String printed = work.text("type");
    if (isNotice()) {
      return PaperType.NOTICE;
    }
    if ("posted-content".equals(printed)) {
      String subtype = work.text("subtype");
      return subtype == null || subtype.equals("preprint") ? PaperType.PREPRINT : PaperType.OTHER;
    }
    return TYPES.getOrDefault(printed == null ? "" : printed, PaperType.OTHER);
  }

  // a new version updates a work, too, but is no notice about it
  private boolean isNotice() {
    return work.at("update-to").items().stream()
        .map(update -> String.valueOf(update.text("type")))
        .anyMatch(type -> !type.startsWith("new"));
  }

  private void container(PaperType type) {
    String title = MarkupText.plain(work.text("container-title"));
    if (type == PaperType.CHAPTER || type == PaperType.CONFERENCE_PAPER) {
      // a series stands before the book
      List<String> titles = work.at("container-title").texts();
      draft.container(titles.isEmpty() ? title : MarkupText.plain(titles.getLast()));
    } else if (type == PaperType.PREPRINT && title.isEmpty()) {
      draft.journal(
          work.at("institution").items().stream().map(i -> i.text("name")).findFirst().orElse(null),
          null,
          List.of());
    } else if (type != PaperType.BOOK) {
      draft.journal(title, MarkupText.plain(work.text("short-container-title")), issns());
    }
  }

  private List<JournalIssn> issns() {
    List<JournalIssn> issns = new ArrayList<>();
    for (JsonValue typed : work.at("issn-type").items()) {
      String kind = typed.text("type");
      String known = "electronic".equals(kind) ? "online" : "print".equals(kind) ? kind : null;
      IdentifierField.issns(typed.at("value").texts())
          .forEach(i -> IdentifierField.add(issns, new JournalIssn(i.issn(), known)));
    }
    IdentifierField.issns(work.at("ISSN").texts()).forEach(i -> IdentifierField.add(issns, i));
    return issns;
  }

  // "issued" is the earliest of the others, so it counts where there is no other
  private void dates() {
    date("published-print", DateKind.PUBLISHED);
    date("published-online", DateKind.EPUB);
    if (dated("published-print").or(() -> dated("published-online")).isEmpty()) {
      date("published", DateKind.PUBLISHED);
      date("issued", DateKind.PUBLISHED);
      date("posted", DateKind.PUBLISHED);
    }
    date("accepted", DateKind.ACCEPTED);
  }

  private void date(String name, DateKind kind) {
    CslValues.date(work.at(name), kind, name, draft);
  }

  private Optional<PartialDate> dated(String name) {
    return CslValues.date(work.at(name));
  }

  private void pages() {
    String number = work.text("article-number");
    draft.articleNumber(number);
    String page = work.text("page");
    if (page != null && !page.equals(number)) {
      PagesField.parse(page)
          .filter(l -> number == null || l.pages() != null)
          .ifPresent((Locator l) -> draft.locator(l));
    }
  }

  private void affiliations() {
    work.at("author").items().stream()
        .flatMap(a -> a.at("affiliation").items().stream())
        .map(a -> a.text("name"))
        .distinct()
        .forEach(name -> draft.affiliation(null, name));
  }

  private void funder(JsonValue funder) {
    String name = funder.text("name");
    if (name != null) {
      draft.funding(new Funding(MarkupText.plain(name), funder.at("award").texts()));
    }
  }

  private void rest() {
    Integer count = work.at("is-referenced-by-count").integer();
    if (count != null) {
      draft.metric(new Metric(MetricKind.CITATIONS, count, count.toString(), false));
    }
    @Nullable String license =
        work.at("license").items().stream()
            .filter(l -> !"tdm".equals(l.text("content-version")))
            .map(l -> l.text("URL"))
            .findFirst()
            .orElse(null);
    if (license != null) {
      draft.rights(new Rights(null, license, null));
    }
  }
}

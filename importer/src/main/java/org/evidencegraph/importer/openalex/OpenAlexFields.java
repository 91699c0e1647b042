package org.evidencegraph.importer.openalex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.importer.csl.CslValues;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
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

/** Writes one work of OpenAlex into a draft. */
final class OpenAlexFields {
  // an abstract has at most so many words
  private static final int MOST_WORDS = 200_000;

  /** The heading of an abstract has become its first word. */
  private static final Pattern HEADING = Pattern.compile("^(?:Abstract|ABSTRACT)\\s+(?=\\p{Lu})");

  private final JsonValue work;
  private final RecordDraft draft;

  OpenAlexFields(JsonValue work, RecordDraft draft) {
    this.work = work;
    this.draft = draft;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(MarkupText.plain(work.text("title", "display_name")));
    List<Author> authors = authors();
    draft.authors(authors, !work.at("is_authors_truncated").isTrue());
    container();
    String date = work.text("publication_date", "publication_year");
    // a year of which no more is known comes as its first day
    Optional<PartialDate> read =
        Optional.ofNullable(date).map(d -> d.replaceFirst("-01-01$", "")).flatMap(DateField::parse);
    draft.date(DateKind.PUBLISHED, "publication_date", date, read);
    JsonValue biblio = work.at("biblio");
    draft.volume(biblio.text("volume")).issue(biblio.text("issue"));
    PagesField.parse(biblio.text("first_page"), biblio.text("last_page")).ifPresent(draft::locator);
    identifiers();
    draft.url(work.at("primary_location", "landing_page_url").text());
    draft.language(LanguageField.code(work.text("language")));
    draft.publicationType(work.text("type"));
    draft.type(type());
    keywords();
    rest();
    AbstractField.write(draft, abstractText());
    work.at("referenced_works").texts().forEach(this::reference);
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private List<Author> authors() {
    List<Author> authors = new ArrayList<>();
    for (JsonValue authorship : work.at("authorships").items()) {
      String name = authorship.at("author").text("display_name");
      name = name == null ? authorship.text("raw_author_name") : name;
      if (name != null) {
        var orcid = CslValues.orcid(authorship.at("author").text("orcid"));
        authors.add(CslValues.signed(name, authors.size() + 1, orcid));
      }
    }
    return authors;
  }

  private JsonValue source() {
    JsonValue source = work.at("primary_location", "source");
    if (source.isAbsent()) {
      return work.at("host_venue");
    }
    return type() == PaperType.PREPRINT || !isRepository(source) ? source : published(source);
  }

  private static boolean isRepository(JsonValue source) {
    return "repository".equals(source.text("type"));
  }

  // a repository keeps copies of what came out elsewhere
  private JsonValue published(JsonValue repository) {
    return work.at("locations").items().stream()
        .map(location -> location.at("source"))
        .filter(source -> "journal".equals(source.text("type")))
        .findFirst()
        .orElse(repository);
  }

  private void container() {
    String name = source().text("display_name");
    String kind = source().text("type");
    PaperType type = type();
    boolean part = type == PaperType.CHAPTER || type == PaperType.CONFERENCE_PAPER;
    if (part && !"journal".equals(kind)) {
      draft.container(name);
    } else if (!"ebook platform".equals(kind)
        && type != PaperType.BOOK
        && (type == PaperType.PREPRINT || !isRepository(source()))) {
      draft.journal(name, source().text("abbreviated_title"), issns());
    }
  }

  private List<JournalIssn> issns() {
    List<JournalIssn> issns = new ArrayList<>();
    IdentifierField.issns(source().at("issn").texts()).forEach(i -> IdentifierField.add(issns, i));
    IdentifierField.issns(source().at("issn_l").texts())
        .forEach(i -> IdentifierField.add(issns, i));
    return issns;
  }

  private void identifiers() {
    JsonValue ids = work.at("ids");
    String doi = work.text("doi");
    draft.identifier("doi", doi == null ? ids.text("doi") : doi, "DOI", IdentifierField::doi);
    String pmid = ids.text("pmid");
    if (pmid != null) {
      String address = IdentifierField.isAddress(pmid) ? pmid : "https://pubmed.gov/" + pmid;
      IdentifierField.ofAddress(address).forEach(draft::identifier);
    }
    String pmcid = ids.text("pmcid");
    if (pmcid != null) {
      String number = pmcid.replaceFirst("/+$", "").replaceFirst("^.*/", "");
      Pmcid.parse(number.matches("\\d+") ? "PMC" + number : number).ifPresent(draft::identifier);
    }
  }

  private PaperType type() {
    String type = work.text("type");
    boolean preprint = "posted-content".equals(work.text("type_crossref"));
    return switch (type == null ? "" : type) {
      case "article", "journal-article" -> preprint ? PaperType.PREPRINT : articleType();
      case "review" -> PaperType.REVIEW;
      case "preprint", "posted-content" -> PaperType.PREPRINT;
      case "book", "monograph", "edited-book", "reference-book" -> PaperType.BOOK;
      case "book-chapter", "book-section", "reference-entry" -> PaperType.CHAPTER;
      case "proceedings-article" -> PaperType.CONFERENCE_PAPER;
      case "dissertation" -> PaperType.THESIS;
      case "editorial" -> PaperType.EDITORIAL;
      case "letter" -> PaperType.LETTER;
      case "erratum", "retraction" -> PaperType.NOTICE;
      default -> PaperType.OTHER;
    };
  }

  private PaperType articleType() {
    return "proceedings-article".equals(work.text("type_crossref"))
        ? PaperType.CONFERENCE_PAPER
        : PaperType.JOURNAL_ARTICLE;
  }

  // keywords and topics are given by a machine, so they are none of the authors' own
  private void keywords() {
    for (JsonValue heading : work.at("mesh").items()) {
      String descriptor = heading.text("descriptor_name");
      String qualifier = heading.text("qualifier_name");
      if (descriptor != null) {
        draft.keyword(
            qualifier == null ? descriptor : descriptor + " / " + qualifier, Keyword.MESH);
      }
    }
    for (String list : List.of("keywords", "topics", "concepts")) {
      if (list.equals("concepts") && !work.at("topics").isAbsent()) {
        continue;
      }
      work.at(list)
          .items()
          .forEach(k -> draft.keyword(k.text("display_name", "keyword"), Keyword.SUBJECT));
    }
  }

  private void rest() {
    work.at("authorships").items().stream()
        .flatMap(a -> affiliations(a).stream())
        .distinct()
        .forEach(a -> draft.affiliation(null, a));
    work.at("grants").items().forEach(g -> funding(g, "award_id"));
    work.at("awards").items().forEach(a -> funding(a, "funder_award_id"));
    Integer count = work.at("cited_by_count").integer();
    if (count != null) {
      draft.metric(new Metric(MetricKind.CITATIONS, count, count.toString(), false));
    }
    String license = work.at("primary_location", "license").text();
    boolean open = work.at("open_access", "is_oa").isTrue();
    if (open || license != null) {
      draft.rights(new Rights(null, license, open ? "open" : null));
    }
  }

  private void funding(JsonValue grant, String number) {
    String funder = grant.text("funder_display_name");
    String award = grant.text(number);
    if (funder != null) {
      draft.funding(new Funding(funder, award == null ? List.of() : List.of(award)));
    }
  }

  private static List<String> affiliations(JsonValue authorship) {
    List<String> raw = authorship.at("raw_affiliation_strings").texts();
    return raw.isEmpty()
        ? authorship.at("institutions").items().stream()
            .map(i -> i.text("display_name"))
            .filter(java.util.Objects::nonNull)
            .toList()
        : raw;
  }

  // {"Wounds": [0, 4], "heal": [1]}: words by their places
  private @Nullable String abstractText() {
    Map<Integer, String> words = new TreeMap<>();
    work.at("abstract_inverted_index")
        .members()
        .forEach(
            (word, places) ->
                places.items().stream()
                    .map(JsonValue::integer)
                    .filter(place -> place != null && words.size() < MOST_WORDS)
                    .forEach(place -> words.put(place, word)));
    return words.isEmpty()
        ? work.text("abstract")
        : HEADING.matcher(String.join(" ", words.values())).replaceFirst("");
  }

  // only the number in OpenAlex is known of them
  private void reference(String address) {
    draft.reference(
        new CitedEntry(null, null, address, Bibliography.builder().build(), List.of(address)));
  }
}

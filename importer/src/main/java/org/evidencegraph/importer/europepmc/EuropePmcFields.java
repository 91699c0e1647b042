package org.evidencegraph.importer.europepmc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.csl.CslValues;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.medline.MedlineText;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.paper.Author;
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

/** Writes one record of Europe PMC into a draft. */
final class EuropePmcFields {
  private final JsonValue result;
  private final RecordDraft draft;

  EuropePmcFields(JsonValue result, RecordDraft draft) {
    this.result = result;
    this.draft = draft;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    if (!result.at("referenceList").isAbsent()) {
      return references();
    }
    String title = MarkupText.plain(result.text("title"));
    draft.title("MED".equals(result.text("source")) ? MedlineText.title(title) : title);
    AuthorList authors = authors();
    draft.authors(authors.authors(), authors.complete());
    container();
    dates();
    JsonValue info = result.at("journalInfo");
    draft.volume(first(info.text("volume"), result.text("journalVolume")));
    draft.issue(first(info.text("issue"), result.text("issue")));
    PagesField.parse(result.text("pageInfo")).ifPresent(draft::locator);
    identifiers();
    draft.language(LanguageField.code(result.text("language")));
    kind();
    keywords();
    rest();
    AbstractField.write(draft, result.text("abstractText"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private AuthorList authors() {
    List<Author> authors = new ArrayList<>();
    for (JsonValue author : result.at("authorList", "author").items()) {
      String family = author.text("lastName");
      String given = first(author.text("firstName"), author.text("initials"));
      String group = author.text("collectiveName");
      int position = authors.size() + 1;
      if (group != null) {
        authors.add(Author.group(MarkupText.plain(group), position));
      } else if (family != null) {
        var orcid = CslValues.orcid(author.at("authorId").text("value"));
        authors.add(new Author(family, given, null, position, orcid));
      } else if (author.text("fullName") != null) {
        authors.add(CslValues.signed(String.valueOf(author.text("fullName")), position, null));
      }
    }
    return authors.isEmpty() ? line(result.text("authorString")) : new AuthorList(authors, true);
  }

  /** {@code Doe J, van der Berg P, Sleep Group.} */
  static AuthorList line(@Nullable String printed) {
    if (printed == null) {
      return AuthorList.NONE;
    }
    List<Author> authors = new ArrayList<>();
    boolean complete = true;
    for (String name : printed.replaceFirst("\\.\\s*$", "").split("\\s*[,;]\\s*")) {
      if (name.matches("(?i)et al\\.?")) {
        complete = false;
      } else if (!name.isBlank()) {
        authors.add(CslValues.signed(name, authors.size() + 1, null));
      }
    }
    return new AuthorList(authors, complete);
  }

  private void container() {
    JsonValue journal = result.at("journalInfo", "journal");
    List<JournalIssn> issns = new ArrayList<>();
    IdentifierField.issns(journal.at("issn").texts())
        .forEach(i -> IdentifierField.add(issns, new JournalIssn(i.issn(), "print")));
    IdentifierField.issns(journal.at("essn").texts())
        .forEach(i -> IdentifierField.add(issns, new JournalIssn(i.issn(), "online")));
    IdentifierField.issns(result.at("journalIssn").texts())
        .forEach(i -> IdentifierField.add(issns, i));
    String brief = journal.text("isoabbreviation", "ISOAbbreviation", "medlineAbbreviation");
    String title = journal.text("title");
    String lite = result.text("journalTitle");
    draft.journal(first(title, lite), brief, issns);
    draft.container(result.at("bookOrReportDetails").text("comprisingTitle"));
    draft.journal(result.at("bookOrReportDetails").text("publisher"), null, List.of());
  }

  private void dates() {
    // what is not known of a printed date comes as a first
    String printed = result.at("journalInfo").text("printPublicationDate");
    printed = printed == null ? null : printed.replaceFirst("(?:-01)?-01$", "");
    String year = first(result.at("journalInfo").text("yearOfPublication"), result.text("pubYear"));
    printed = "PPR".equals(result.text("source")) ? result.text("firstPublicationDate") : printed;
    String named = result.at("journalInfo").text("dateOfPublication");
    Optional<PartialDate> known = DateField.parse(year, printed);
    Optional.ofNullable(named)
        .flatMap(DateField::parse)
        .or(() -> known)
        .ifPresent(d -> draft.date(DateKind.PUBLISHED, d));
    String online = result.text("electronicPublicationDate");
    Optional.ofNullable(online)
        .flatMap(DateField::parse)
        .ifPresent(d -> draft.date(DateKind.EPUB, d));
    Optional.ofNullable(result.text("firstPublicationDate"))
        .filter(d -> named == null && year == null && online == null)
        .flatMap(DateField::parse)
        .ifPresent(d -> draft.date(DateKind.PUBLISHED, d));
  }

  private void identifiers() {
    draft.identifier("doi", result.text("doi"), "DOI", IdentifierField::doi);
    draft.identifier("pmid", result.text("pmid"), "PMID", Pmid::parse);
    if ("MED".equals(result.text("source"))) {
      Optional.ofNullable(result.text("id")).flatMap(Pmid::parse).ifPresent(draft::identifier);
    }
    draft.identifier("pmcid", result.text("pmcid"), "PMCID", Pmcid::parse);
    result.at("fullTextUrlList", "fullTextUrl").items().stream()
        .map(u -> u.text("url"))
        .filter(u -> u != null && IdentifierField.isAddress(u))
        .findFirst()
        .ifPresent(draft::url);
  }

  private void kind() {
    List<String> types = new ArrayList<>(result.at("pubTypeList", "pubType").texts());
    String lite = result.text("pubType");
    if (lite != null) {
      types.addAll(Arrays.asList(lite.split("\\s*;\\s*")));
    }
    types.forEach(draft::publicationType);
    if ("PPR".equals(result.text("source"))) {
      draft.type(PaperType.PREPRINT);
    }
  }

  private void keywords() {
    result.at("keywordList", "keyword").texts().stream()
        .map(MarkupText::plain)
        .forEach(k -> draft.keyword(k, Keyword.KEYWORD));
    for (JsonValue heading : result.at("meshHeadingList", "meshHeading").items()) {
      String descriptor = heading.text("descriptorName");
      if (descriptor != null) {
        List<String> qualifiers =
            heading.at("meshQualifierList", "meshQualifier").items().stream()
                .map(q -> q.text("qualifierName"))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (qualifiers.isEmpty()) {
          draft.keyword(descriptor, Keyword.MESH);
        }
        qualifiers.forEach(q -> draft.keyword(descriptor + " / " + q, Keyword.MESH));
      }
    }
  }

  private void rest() {
    List<String> affiliations = new ArrayList<>();
    for (JsonValue author : result.at("authorList", "author").items()) {
      author.at("authorAffiliationDetailsList", "authorAffiliation").items().stream()
          .map(a -> a.text("affiliation"))
          .filter(java.util.Objects::nonNull)
          .forEach(affiliations::add);
    }
    if (affiliations.isEmpty() && result.text("affiliation") != null) {
      affiliations.add(String.valueOf(result.text("affiliation")));
    }
    affiliations.stream().distinct().forEach(a -> draft.affiliation(null, a));
    for (JsonValue grant : result.at("grantsList", "grant").items()) {
      String agency = grant.text("agency");
      String number = grant.text("grantId");
      if (agency != null) {
        draft.funding(new Funding(agency, number == null ? List.of() : List.of(number)));
      }
    }
    Integer count = result.at("citedByCount").integer();
    if (count != null) {
      draft.metric(new Metric(MetricKind.CITATIONS, count, count.toString(), false));
    }
    String license = result.text("license");
    boolean open = "Y".equals(result.text("isOpenAccess"));
    if (open || license != null) {
      draft.rights(new Rights(null, license, open ? "open" : null));
    }
  }

  // the list says of whose references it is only by a number
  private boolean references() {
    JsonValue request = result.at("request");
    if ("MED".equals(request.text("source"))) {
      Optional.ofNullable(request.text("id")).flatMap(Pmid::parse).ifPresent(draft::identifier);
    }
    Optional.ofNullable(request.text("id")).flatMap(Pmcid::parse).ifPresent(draft::identifier);
    result
        .at("referenceList", "reference")
        .items()
        .forEach(r -> draft.reference(EuropePmcReference.of(r)));
    return !draft.isEmpty();
  }
}

package org.evidencegraph.importer.pubmedxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.format.Languages;
import org.evidencegraph.importer.medline.MedlineText;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.record.CitingText;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.Rights;
import org.jspecify.annotations.Nullable;

/** Fills a draft from one record: the citation, and what PubMed adds to it. */
final class PubMedRecord {
  private final RecordDraft draft;
  private final boolean book;
  private final XmlElement citation;
  private final XmlElement article;
  private final List<XmlElement> ids;
  private final XmlElement record;

  PubMedRecord(XmlElement record, RecordDraft draft) {
    this.record = record;
    this.draft = draft;
    this.book = record.is("PubmedBookArticle");
    this.citation =
        record.is("MedlineCitation")
            ? record
            : record.find(book ? "BookDocument" : "MedlineCitation").orElse(record);
    this.article = book ? citation : citation.find("Article").orElse(citation);
    this.ids = ids();
  }

  private List<XmlElement> ids() {
    List<XmlElement> found = new ArrayList<>(citation.all("ArticleIdList", "ArticleId"));
    found.addAll(record.all("PubmedData", "ArticleIdList", "ArticleId"));
    found.addAll(record.all("PubmedBookData", "ArticleIdList", "ArticleId"));
    return found;
  }

  void read() {
    title();
    PubMedPeople.read(article, book, draft);
    if (book) {
      container();
    } else {
      journal();
    }
    PubMedDates.read(record, citation, article, draft);
    place();
    identifiers();
    language();
    article
        .all("PublicationTypeList", "PublicationType")
        .forEach(t -> draft.publicationType(t.text()));
    citation.elements("PublicationType").forEach(t -> draft.publicationType(t.text()));
    abstractText();
    PubMedSubjects.read(citation, article, draft);
    PubMedReferences.read(record, citation, draft);
  }

  // a book without a chapter's title is told by its own
  private void title() {
    String printed = article.text("ArticleTitle");
    String vernacular = article.text("VernacularTitle");
    String title = MedlineText.title(printed == null && book ? bookTitle() : printed);
    draft.title(title != null ? title : MedlineText.title(vernacular));
    if (book) {
      draft.type(printed == null ? PaperType.BOOK : PaperType.CHAPTER);
    }
  }

  private @Nullable String bookTitle() {
    return citation.text("Book", "BookTitle");
  }

  private void container() {
    if (article.text("ArticleTitle") != null) {
      draft.container(MedlineText.title(bookTitle()));
    }
  }

  private void journal() {
    String brief = article.text("Journal", "ISOAbbreviation");
    draft.journal(
        article.text("Journal", "Title"),
        brief != null ? brief : citation.text("MedlineJournalInfo", "MedlineTA"),
        issns());
  }

  private List<JournalIssn> issns() {
    List<JournalIssn> issns = new ArrayList<>();
    for (XmlElement issn : article.all("Journal", "ISSN")) {
      String kind =
          issn.has("IssnType", "Electronic")
              ? "online"
              : issn.has("IssnType", "Print") ? "print" : null;
      Issn.parse(issn.text())
          .ifPresentOrElse(
              i -> issns.add(new JournalIssn(i, kind)),
              () -> draft.unreadable("ISSN", issn.text(), "ISSN"));
    }
    Optional.ofNullable(citation.text("MedlineJournalInfo", "ISSNLinking"))
        .flatMap(Issn::parse)
        .filter(linking -> issns.stream().noneMatch(i -> i.issn().equals(linking)))
        .ifPresent(linking -> issns.add(new JournalIssn(linking, null)));
    return issns;
  }

  private void place() {
    String issue = book ? "Book" : "Journal";
    draft.volume(
        book ? article.text(issue, "Volume") : article.text(issue, "JournalIssue", "Volume"));
    draft.issue(article.text("Journal", "JournalIssue", "Issue"));
    Optional<Locator> pages = pages();
    pages.ifPresent(draft::locator);
    if (pages.isEmpty()) {
      articleNumber();
    }
  }

  private Optional<Locator> pages() {
    String start = article.text("Pagination", "StartPage");
    String end = article.text("Pagination", "EndPage");
    Optional<Locator> printed = MedlineText.pages(article.text("Pagination", "MedlinePgn"));
    if (printed.isPresent() || start == null) {
      return printed;
    }
    String range = end == null || end.equals(start) ? start : start + "-" + end;
    return MedlineText.pages(range)
        .or(() -> Optional.of(new Locator(new PageRange(start, end, range), null)));
  }

  private void articleNumber() {
    article.elements("ELocationID").stream()
        .filter(e -> e.has("EIdType", "pii") && !e.has("ValidYN", "N"))
        .flatMap(e -> MedlineText.articleNumber(e.text()).stream())
        .findFirst()
        .ifPresent(draft::articleNumber);
  }

  private void identifiers() {
    draft.identifier("PMID", citation.text("PMID"), "PMID", Pmid::parse);
    // a book's own DOI is not that of its chapter
    boolean whole = book && article.text("ArticleTitle") == null;
    List<XmlElement> places = new ArrayList<>(article.elements("ELocationID"));
    places.addAll(whole ? article.all("Book", "ELocationID") : List.of());
    places.stream()
        .filter(e -> e.has("EIdType", "doi") && !e.has("ValidYN", "N"))
        .forEach(e -> draft.identifier("ELocationID", e.text(), "DOI", Doi::parse));
    for (XmlElement id : ids) {
      switch (String.valueOf(id.attribute("IdType"))) {
        case "doi" -> draft.identifier("ArticleId", id.text(), "DOI", Doi::parse);
        case "pmc", "pmcid" -> draft.identifier("ArticleId", id.text(), "PMCID", Pmcid::parse);
        case "pubmed" -> draft.identifier("ArticleId", id.text(), "PMID", Pmid::parse);
        default -> {}
      }
    }
    citation.elements("OtherID").stream()
        .flatMap(id -> Pmcid.parse(id.text()).stream())
        .forEach(draft::identifier);
  }

  private void language() {
    article.elements("Language").stream()
        .flatMap(l -> Languages.ofAnyForm(l.text()).stream())
        .findFirst()
        .ifPresent(draft::language);
  }

  // abstracts by others, mostly of the years before publishers sent their own
  private void abstractText() {
    XmlElement printed = article.find("Abstract").orElse(null);
    XmlElement shown =
        printed != null
            ? printed
            : citation.elements("OtherAbstract").stream()
                .filter(a -> a.attribute("Language") == null || a.has("Language", "eng"))
                .filter(a -> !a.has("Type", "plain-language-summary"))
                .findFirst()
                .orElse(null);
    if (shown == null) {
      return;
    }
    shown.elements("AbstractText").forEach(this::abstractPart);
    String notice = shown.text("CopyrightInformation");
    if (notice != null) {
      draft.rights(new Rights(notice, null, null));
    }
  }

  private void abstractPart(XmlElement part) {
    String label = part.attribute("Label");
    boolean labelled = label != null && !label.isBlank() && !label.equalsIgnoreCase("UNLABELLED");
    draft.abstractSection(labelled ? label : null, CitingText.of(part.text()));
  }
}

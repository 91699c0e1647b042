package org.evidencegraph.importer.endnotexml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import org.evidencegraph.importer.refer.EndNoteTypes;
import org.evidencegraph.importer.xml.XmlElement;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** Writes one record of EndNote XML into a draft; styles inside values mean nothing. */
final class EndNoteXmlFields {
  private static final Pattern PUBMED = Pattern.compile("(?i).*(?:pubmed|medline|nlm).*");

  /** {@code custom2}, {@code user16}: people keep what they like there. */
  private static final Pattern OWN_FIELD = Pattern.compile("(?:custom|user)\\d{1,2}");

  private final XmlElement record;
  private final RecordDraft draft;
  private final @Nullable String type;

  EndNoteXmlFields(XmlElement record, RecordDraft draft) {
    this.record = record;
    this.draft = draft;
    this.type = record.find("ref-type").map(t -> t.attribute("name")).orElse(null);
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(MarkupText.plain(record.text("titles", "title")));
    AuthorList authors =
        EndNoteTypes.isEdited(type)
            ? AuthorList.NONE
            : AuthorField.read(texts("contributors", "authors", "author"));
    draft.authors(authors.authors(), authors.complete());
    container();
    String year = record.text("dates", "year");
    String day = record.text("dates", "pub-dates", "date");
    draft.date(DateKind.PUBLISHED, "year", year == null ? day : year, DateField.parse(year, day));
    draft.volume(record.text("volume")).issue(record.text("number"));
    pages();
    identifiers();
    draft.language(LanguageField.code(record.text("language")));
    kind();
    lines("keywords", "keyword")
        .flatMap(k -> Arrays.stream(k.split(";")))
        .forEach(k -> draft.keyword(k, null));
    lines("auth-address").forEach(a -> draft.affiliation(null, a));
    AbstractField.write(draft, record.text("abstract"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private List<String> texts(String... path) {
    return record.all(path).stream().map(XmlElement::text).toList();
  }

  // EndNote ends its own lines by a carriage return; a line feed is only how the file is broken
  private Stream<String> lines(String... path) {
    return record.all(path).stream().flatMap(e -> Arrays.stream(e.rawText().split("\r")));
  }

  private void container() {
    List<JournalIssn> issns = IdentifierField.issns(texts("isbn"));
    String second = record.text("titles", "secondary-title");
    String full = record.text("periodical", "full-title");
    String brief = record.text("periodical", "abbr-1");
    brief = brief == null ? record.text("titles", "alt-title") : brief;
    switch (EndNoteTypes.container(type)) {
      case JOURNAL -> {
        String name = second == null ? full : second;
        draft.journal(name, brief == null || brief.equals(name) ? null : brief, issns);
      }
      case BOOK -> draft.container(second == null ? full : second);
      case NONE -> {
        if (isPart() && !issns.isEmpty()) {
          draft.journal(full, brief == null || brief.equals(full) ? null : brief, issns);
        }
      }
    }
  }

  // a book that stands on the pages of a periodical is an article under a wrong name
  private boolean isPart() {
    String pages = record.text("pages");
    return record.text("periodical", "full-title") != null
        && PagesField.parse(pages)
            .map(Locator::pages)
            .filter(range -> range.last() != null && !range.first().equals("1"))
            .isPresent();
  }

  private void pages() {
    String pages = record.text("pages");
    if (pages != null && (EndNoteTypes.type(type, List.of()) != PaperType.BOOK || isPart())) {
      PagesField.parse(pages).ifPresent(draft::locator);
    }
    // where EndNote keeps the number of an article
    String number = record.text("custom7");
    if (number != null && number.matches("[A-Za-z]{0,5}[ .]?\\d[\\w.-]{0,20}")) {
      draft.articleNumber(number);
    }
  }

  private void identifiers() {
    texts("electronic-resource-num")
        .forEach(d -> draft.identifier("electronic-resource-num", d, "DOI", IdentifierField::doi));
    record.elements().stream()
        .filter(e -> OWN_FIELD.matcher(e.name()).matches())
        .flatMap(e -> Pmcid.parse(e.text()).stream())
        .forEach(draft::identifier);
    List<String> urls = new ArrayList<>();
    for (String group : List.of("related-urls", "web-urls")) {
      lines("urls", group, "url")
          .map(String::strip)
          .filter(IdentifierField::isAddress)
          .forEach(urls::add);
    }
    accession(urls);
    urls.stream().limit(1).forEach(draft::url);
    urls.stream().flatMap(u -> IdentifierField.ofAddress(u).stream()).forEach(draft::identifier);
  }

  private void accession(List<String> urls) {
    String number = record.text("accession-num");
    String source =
        record.text("remote-database-name") + " " + record.text("remote-database-provider");
    boolean same = urls.stream().anyMatch(u -> number != null && u.contains("/" + number));
    if (number != null
        && number.matches("\\d{1,9}")
        && (same || PUBMED.matcher(source).matches())) {
      Pmid.parse(number).ifPresent(draft::identifier);
    }
  }

  private void kind() {
    List<String> kinds =
        texts("work-type").stream().flatMap(k -> Arrays.stream(k.split("\\s*;\\s*"))).toList();
    PaperType paperType = EndNoteTypes.type(type, kinds);
    if (paperType != null) {
      draft.type(paperType);
    }
    kinds.forEach(draft::publicationType);
  }
}

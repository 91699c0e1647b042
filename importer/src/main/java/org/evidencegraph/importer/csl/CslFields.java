package org.evidencegraph.importer.csl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.field.AbstractField;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.LanguageField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.format.PaperTypes;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.RecordDraft;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** Writes one item of CSL-JSON into a draft. */
final class CslFields {
  private static final Pattern PMID = Pattern.compile("(?i)\\bPMID:\\s?(\\d{1,9})\\b");
  private static final Pattern PMCID = Pattern.compile("(?i)\\bPMCID:\\s?(PMC\\d{1,9})\\b");

  private final JsonValue item;
  private final RecordDraft draft;

  CslFields(JsonValue item, RecordDraft draft) {
    this.item = item;
    this.draft = draft;
  }

  /** Whether anything tells which work it is. */
  boolean write() {
    draft.title(MarkupText.plain(item.text("title")));
    AuthorList authors = CslValues.authors(item.at("author"));
    String note = item.text("note");
    boolean cut = note != null && AuthorField.isCut(List.of(note));
    draft.authors(authors.authors(), authors.complete() && !cut);
    PaperType type = type();
    container(type);
    CslValues.date(item.at("issued"), DateKind.PUBLISHED, "issued", draft);
    draft.volume(item.text("volume")).issue(item.text("issue"));
    draft.articleNumber(item.text("article-number"));
    PagesField.parse(item.text("page", "page-first")).ifPresent(draft::locator);
    identifiers();
    draft.language(LanguageField.code(item.text("language")));
    String genre = item.text("genre");
    draft.publicationType(genre);
    draft.type(type);
    keywords();
    AbstractField.write(draft, item.text("abstract"));
    return !draft.isEmpty() || !authors.isEmpty();
  }

  private void container(PaperType type) {
    String title = MarkupText.plain(item.text("container-title"));
    String brief = item.text("container-title-short", "journalAbbreviation", "shortTitle-journal");
    List<JournalIssn> issns = IdentifierField.issns(item.at("ISSN").texts());
    if (type == PaperType.CHAPTER || type == PaperType.CONFERENCE_PAPER) {
      draft.container(title);
    } else if (type != PaperType.BOOK && type != PaperType.THESIS) {
      draft.journal(title, brief, issns);
    }
  }

  private void identifiers() {
    draft.identifier("DOI", item.text("DOI"), "DOI", IdentifierField::doi);
    draft.identifier("PMID", item.text("PMID"), "PMID", Pmid::parse);
    draft.identifier("PMCID", item.text("PMCID"), "PMCID", Pmcid::parse);
    String note = item.text("note");
    if (note != null) {
      noted(PMID, note).flatMap(Pmid::parse).ifPresent(draft::identifier);
      noted(PMCID, note).flatMap(Pmcid::parse).ifPresent(draft::identifier);
    }
    String url = item.text("URL");
    if (url != null && IdentifierField.isAddress(url)) {
      draft.url(url);
      IdentifierField.ofAddress(url).forEach(draft::identifier);
    }
  }

  private static Optional<String> noted(Pattern form, String note) {
    Matcher m = form.matcher(note);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private PaperType type() {
    String printed = item.text("type");
    PaperType general = general(printed == null ? "" : printed);
    String genre = item.text("genre");
    @Nullable PaperType special = genre == null ? null : PaperTypes.of(List.of(genre));
    boolean open = general == PaperType.JOURNAL_ARTICLE || general == PaperType.OTHER;
    return open && special != null && special != PaperType.OTHER ? special : general;
  }

  private PaperType general(String type) {
    return switch (type) {
      case "article-journal", "article-magazine" -> PaperType.JOURNAL_ARTICLE;
      case "article" ->
          item.text("container-title") == null ? PaperType.OTHER : PaperType.JOURNAL_ARTICLE;
      case "book" -> PaperType.BOOK;
      case "chapter", "entry", "entry-dictionary", "entry-encyclopedia" -> PaperType.CHAPTER;
      case "paper-conference" -> PaperType.CONFERENCE_PAPER;
      case "thesis" -> PaperType.THESIS;
      default -> PaperType.OTHER;
    };
  }

  private void keywords() {
    List<String> words = new ArrayList<>();
    for (String printed : item.at("keyword").texts()) {
      words.addAll(Arrays.asList(printed.split(printed.indexOf(';') >= 0 ? ";" : ",")));
    }
    words.forEach(k -> draft.keyword(k, null));
  }
}

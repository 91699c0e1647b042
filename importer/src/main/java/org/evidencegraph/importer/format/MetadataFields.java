package org.evidencegraph.importer.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.metadata.MetadataKey;
import org.evidencegraph.importer.metadata.PageMetadata;
import org.evidencegraph.importer.metadata.PageMetadata.Field;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Journal.JournalIssn;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/** Puts the metadata of a page into its draft, each value with its place. */
final class MetadataFields {
  private static final int SHORTEST_ABSTRACT = 20;
  private static final int SHORTEST_SENTENCES = 60;
  private static final int SHORTEST_DESCRIPTION = 150;

  private final CapturedPage page;
  private final PageMetadata metadata;
  private final PageDraft draft;

  private MetadataFields(CapturedPage page, PageDraft draft) {
    this.page = page;
    this.metadata = page.metadata();
    this.draft = draft;
  }

  /** What metadata tell more exactly than any text. */
  static void before(CapturedPage page, PageDraft draft) {
    if (!page.metadata().isEmpty()) {
      new MetadataFields(page, draft).exact();
    }
  }

  /** What a text tells better, where it told nothing. */
  static void after(CapturedPage page, PageDraft draft) {
    if (!page.metadata().isEmpty()) {
      new MetadataFields(page, draft).rest();
    }
  }

  private void exact() {
    metadata.first(MetadataKey.TITLE).map(page::piece).ifPresent(this::title);
    identifiers();
    authors();
    metadata.first(MetadataKey.JOURNAL).map(page::piece).ifPresent(draft::journal);
    metadata
        .first(MetadataKey.JOURNAL_ABBREVIATION)
        .map(page::piece)
        .ifPresent(draft::journalAbbreviation);
    metadata.all(MetadataKey.ISSN).forEach(this::issns);
    metadata.first(MetadataKey.VOLUME).ifPresent(f -> draft.volume(number(f), page.piece(f)));
    metadata.first(MetadataKey.ISSUE).ifPresent(f -> draft.issue(number(f), page.piece(f)));
    pages();
    metadata.first(MetadataKey.LANGUAGE).ifPresent(this::language);
    metadata.first(MetadataKey.TYPE).ifPresent(this::type);
  }

  private void title(Piece piece) {
    String value = piece.value();
    boolean cut = value.endsWith("...") || value.endsWith("\u2026");
    boolean stop = value.endsWith(".") && !value.endsWith("..");
    if (!cut) {
      draft.title(stop ? piece.part(0, value.length() - 1) : piece);
    }
  }

  private void identifiers() {
    metadata
        .first(MetadataKey.DOI)
        .ifPresent(
            f ->
                Doi.parse(f.value().replaceFirst("(?i)^(?:info:)?doi[:/]\\s*", ""))
                    .ifPresent(doi -> draft.identifier(doi, page.piece(f))));
    metadata
        .first(MetadataKey.PMID)
        .ifPresent(f -> Pmid.parse(f.value()).ifPresent(id -> draft.identifier(id, page.piece(f))));
    metadata
        .first(MetadataKey.PMCID)
        .ifPresent(
            f -> Pmcid.parse(f.value()).ifPresent(id -> draft.identifier(id, page.piece(f))));
  }

  private void authors() {
    List<Author> authors = new ArrayList<>();
    Optional<Field> listed = metadata.first(MetadataKey.AUTHORS);
    List<Field> single = metadata.all(MetadataKey.AUTHOR);
    if (!single.isEmpty()) {
      for (Field field : metadata.fields()) {
        author(field, authors);
      }
      draft.authors(new AuthorList(authors, true), span(single));
    } else if (listed.isPresent()) {
      for (String name : listed.get().value().split(";")) {
        MetadataName.parse(name, authors.size() + 1).ifPresent(authors::add);
      }
      draft.authors(new AuthorList(authors, true), page.piece(listed.get()));
    }
  }

  private static void author(Field field, List<Author> authors) {
    if (field.key() == MetadataKey.AUTHOR) {
      MetadataName.parse(field.value(), authors.size() + 1).ifPresent(authors::add);
    } else if (field.key() == MetadataKey.ORCID && !authors.isEmpty()) {
      Author last = authors.removeLast();
      Orcid orcid = Orcid.parse(field.value()).orElse(null);
      authors.add(new Author(last.family(), last.given(), last.literal(), last.position(), orcid));
    }
  }

  private Piece span(List<Field> fields) {
    return Piece.of(
        page.text(),
        page.text().index(fields.getFirst().start()),
        page.text().index(fields.getLast().end()));
  }

  private void issns(Field field) {
    for (String one : field.value().split("[,;\\s]+")) {
      Issn.parse(one).ifPresent(issn -> draft.issn(new JournalIssn(issn, null)));
    }
  }

  // "0", "null" and "ahead-of-print" stand where there is no number yet
  private static @Nullable String number(Field field) {
    String value = field.value().replaceFirst("(?i)^(?:vol(?:ume)?|no|issue)\\.?\\s+", "");
    return value.matches("(?i)0+|null|none|-+|n/?a|.*ahead.*print.*|.*press.*")
            || value.length() > 40
        ? null
        : value;
  }

  private void pages() {
    Field first = metadata.first(MetadataKey.FIRST_PAGE).orElse(null);
    Field last = metadata.first(MetadataKey.LAST_PAGE).orElse(null);
    Integer year = published().map(PartialDate::year).orElse(null);
    if (first != null && last != null && !first.value().equals(last.value())) {
      Locator.parsePages(first.value() + "-" + last.value())
          .filter(locator -> locator.pages() != null && locator.pages().last() != null)
          .ifPresent(locator -> draft.locator(locator, span(List.of(first, last))));
    } else if (first != null) {
      Locator.parse(first.value(), year)
          .ifPresent(locator -> draft.locator(locator, page.piece(first)));
    } else {
      metadata
          .first(MetadataKey.PAGES)
          .ifPresent(
              f ->
                  Locator.parsePages(f.value().replaceAll("--", "-"))
                      .ifPresent(locator -> draft.locator(locator, page.piece(f))));
    }
    metadata
        .first(MetadataKey.ARTICLE_NUMBER)
        .filter(f -> first == null && f.value().matches("[\\w.-]{1,20}"))
        .ifPresent(f -> draft.locator(new Locator(null, f.value()), page.piece(f)));
  }

  private void language(Field field) {
    Languages.ofAnyForm(field.value()).ifPresent(code -> draft.language(code, page.piece(field)));
  }

  private void type(Field field) {
    PaperType type = PaperTypes.of(List.of(field.value()));
    if (type != null && type != PaperType.OTHER) {
      draft.publicationType(field.value());
    }
  }

  private void rest() {
    dates();
    if (!draft.has(PaperField.ABSTRACT)) {
      metadata
          .first(MetadataKey.ABSTRACT)
          .filter(f -> f.value().length() >= SHORTEST_ABSTRACT)
          .or(() -> metadata.first(MetadataKey.DESCRIPTION).filter(MetadataFields::isWhole))
          .filter(f -> !f.value().endsWith("...") && !f.value().endsWith("\u2026"))
          .ifPresent(this::abstractText);
    }
    if (!draft.hasKeywords()) {
      metadata.all(MetadataKey.KEYWORDS).forEach(this::keywords);
    }
    if (!draft.hasAffiliations()) {
      metadata.all(MetadataKey.INSTITUTION).forEach(f -> draft.affiliation(null, page.piece(f)));
    }
    List<Piece> cited = metadata.all(MetadataKey.REFERENCE).stream().map(page::piece).toList();
    if (draft.hasReferences()) {
      draft.identifyReferences(
          new ToldReferences(cited.stream().map(MetadataReference::said).toList()));
    } else {
      cited.forEach(entry -> MetadataReference.read(entry, draft));
    }
  }

  // "description" is often a line that advertises the page: then it is short, or one sentence
  private static boolean isWhole(Field field) {
    boolean sentences = field.value().matches("(?s).{20,}[.?!] \\p{Lu}.{20,}[.?!\\])]");
    return field.value().length() >= SHORTEST_DESCRIPTION
        || field.value().length() >= SHORTEST_SENTENCES && sentences;
  }

  private Optional<PartialDate> published() {
    return metadata.all(MetadataKey.PUBLISHED).stream()
        .flatMap(f -> MetadataDate.parse(f.value()).stream())
        .max(Comparator.comparingInt(date -> date.iso().length()));
  }

  // a paper that was online first came out then; the other day is its issue's
  private void dates() {
    if (draft.hasDate(DateKind.PUBLISHED) || draft.hasDate(DateKind.EPUB)) {
      return;
    }
    Optional<Field> online = metadata.first(MetadataKey.ONLINE);
    Optional<PartialDate> epub = online.flatMap(f -> MetadataDate.parse(f.value()));
    epub.ifPresent(date -> draft.date(DateKind.EPUB, date, page.piece(online.orElseThrow())));
    Optional<PartialDate> published = published();
    metadata.all(MetadataKey.PUBLISHED).stream()
        .filter(f -> MetadataDate.parse(f.value()).equals(published))
        .findFirst()
        .ifPresent(
            f -> published.ifPresent(date -> draft.date(kind(date, epub), date, page.piece(f))));
  }

  private static DateKind kind(PartialDate published, Optional<PartialDate> online) {
    boolean later =
        online.isPresent()
            && (online.get().iso().startsWith(published.iso())
                || online.get().compareTo(published) <= 0);
    return later ? DateKind.ISSUE : DateKind.PUBLISHED;
  }

  private void abstractText(Field field) {
    AbstractReader reader = new AbstractReader(page.text());
    Piece piece = page.piece(field);
    int label = piece.value().matches("(?is)abstract[:.]?\\s.*") ? "abstract".length() : 0;
    Piece prose = piece.part(label, piece.value().length());
    reader.paragraph(prose.start(), prose.end());
    draft.abstractText(reader);
  }

  // one in each element, or all in one
  private void keywords(Field field) {
    Piece piece = page.piece(field);
    String separator = field.value().indexOf(';') >= 0 ? ";" : ",";
    int at = 0;
    for (String term : piece.value().split(separator, -1)) {
      draft.keyword(piece.part(at, at + term.length()), null);
      at += term.length() + separator.length();
    }
  }
}

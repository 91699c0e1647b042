package org.evidencegraph.importer.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperField;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a reference list in metadata: {@code citation_title=...; citation_year=2011} or the
 * entry as printed.
 */
final class MetadataReference {
  private static final Pattern FIELD =
      Pattern.compile("(?:^|;\\s*)citation_(\\w{2,30})=((?:(?!;\\s*citation_\\w{2,30}=).)*)");

  private final Piece entry;
  private final Bibliography.Builder told = Bibliography.builder();
  private final List<Author> authors = new ArrayList<>();
  private boolean complete = true;
  private @Nullable Piece title;
  private String first = "";
  private String last = "";

  private MetadataReference(Piece entry) {
    this.entry = entry;
  }

  static void read(Piece entry, PageDraft draft) {
    if (entry.isEmpty()) {
      return;
    }
    MetadataReference reference = new MetadataReference(entry);
    Bibliography cited = reference.cited();
    draft.reference(entry, reference.title, cited);
  }

  /** What an entry says of the work it cites. */
  static Bibliography said(Piece entry) {
    return new MetadataReference(entry).cited();
  }

  private Bibliography cited() {
    return entry.value().contains("citation_") ? fields() : printed();
  }

  private Bibliography printed() {
    ReferenceText read = ReferenceText.parse(entry.value());
    title = read.titleStart() < 0 ? null : entry.part(read.titleStart(), read.titleEnd());
    return ReferenceRecords.said(read, title == null ? null : title.span());
  }

  private Bibliography fields() {
    Matcher m = FIELD.matcher(entry.value());
    while (m.find()) {
      Piece value = entry.part(m.start(2), m.end(2));
      if (!value.isEmpty()) {
        field(m.group(1).toLowerCase(Locale.ROOT), value);
      }
    }
    String pages = last.isEmpty() || last.equals(first) ? first : first + "-" + last;
    Locator.parsePages(pages)
        .ifPresent(l -> told.pages(l.pages()).articleNumber(l.articleNumber()));
    return told.authors(authors, complete).build();
  }

  private void field(String name, Piece piece) {
    String value = piece.value();
    switch (name) {
      case "title" -> {
        title = piece;
        told.title(value).place(PaperField.TITLE, piece.span());
      }
      case "author" -> author(value);
      case "journal_title" -> told.containerTitle(value);
      case "volume" -> told.volume(value);
      case "issue" -> told.issue(value);
      case "firstpage" -> first = value;
      case "lastpage" -> last = value;
      case "pages" -> first = first.isEmpty() ? value : first;
      case "publication_date", "date", "year" -> MetadataDate.parse(value).ifPresent(told::issued);
      case "doi" -> Doi.parse(value).ifPresent(told::identifier);
      case "pmid" -> Pmid.parse(value).ifPresent(told::identifier);
      default -> {}
    }
  }

  // one author in each field, or all in one
  private void author(String value) {
    AuthorList list =
        AuthorList.parse(value)
            .orElseGet(
                () ->
                    new AuthorList(
                        MetadataName.parse(value, 1).map(List::of).orElse(List.of()), true));
    list.authors().forEach(author -> authors.add(author.at(authors.size() + 1)));
    complete &= list.complete();
  }
}

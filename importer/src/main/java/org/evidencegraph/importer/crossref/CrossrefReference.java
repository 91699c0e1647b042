package org.evidencegraph.importer.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.importer.record.CleanText;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperType;
import org.jspecify.annotations.Nullable;

/** One entry of a reference list: by fields, by its text, or by a DOI alone. */
final class CrossrefReference {
  /** {@code Bach}, {@code O'Hara}; but a name in capitals may be that of an agency. */
  private static final Pattern FAMILY = Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]*\\p{Ll}+");

  private final JsonValue entry;

  private CrossrefReference(JsonValue entry) {
    this.entry = entry;
  }

  static CitedEntry of(JsonValue entry) {
    CrossrefReference reference = new CrossrefReference(entry);
    String printed = reference.clean("unstructured");
    boolean fielded =
        entry.text("article-title", "journal-title", "volume-title", "author") != null;
    Bibliography said = fielded || printed.isEmpty() ? reference.said() : reference.parsed(printed);
    String text = printed.isEmpty() ? reference.composed() : printed;
    return new CitedEntry(entry.text("key"), null, text, said, List.of());
  }

  private String clean(String... names) {
    return MarkupText.plain(entry.text(names));
  }

  private @Nullable String known(String... names) {
    String clean = clean(names);
    return clean.isEmpty() ? null : clean;
  }

  private Optional<Doi> doi() {
    return IdentifierField.doi(entry.text("DOI"));
  }

  // a DOI that Crossref knows goes before one that is printed
  private Bibliography parsed(String printed) {
    Bibliography read = ReferenceRecords.said(ReferenceText.parse(printed), null);
    if (doi().isEmpty() || read.doi().equals(doi())) {
      return read;
    }
    Bibliography.Builder said =
        Bibliography.builder()
            .authors(read.authors(), read.authorsComplete())
            .containerTitle(read.containerTitle())
            .issued(read.issued())
            .volume(read.volume())
            .issue(read.issue())
            .pages(read.pages())
            .articleNumber(read.articleNumber())
            .identifier(doi().get());
    if (read.title() != null) {
      said.title(read.title());
    }
    read.pmid().ifPresent(said::identifier);
    read.pmcid().ifPresent(said::identifier);
    return said.build();
  }

  private Bibliography said() {
    Bibliography.Builder said =
        Bibliography.builder()
            .containerTitle(known("journal-title"))
            .volume(known("volume"))
            .issue(known("issue"));
    title(said);
    String author = clean("author");
    if (!author.isEmpty()) {
      List<Author> first =
          FAMILY.matcher(author).matches()
              ? List.of(Author.person(author, null, 1))
              : AuthorField.read(List.of(author)).authors();
      said.authors(first, false);
    }
    Optional.ofNullable(entry.text("year")).flatMap(DateField::parse).ifPresent(said::issued);
    PagesField.parse(entry.text("first-page"))
        .ifPresent(l -> said.pages(l.pages()).articleNumber(l.articleNumber()));
    doi().ifPresent(said::identifier);
    return said.build();
  }

  private void title(Bibliography.Builder said) {
    String article = known("article-title");
    String book = known("volume-title", "series-title");
    if (article != null) {
      said.title(article);
      if (entry.text("journal-title") == null) {
        said.containerTitle(book);
      }
    } else if (book != null && entry.text("journal-title") == null) {
      said.title(book).type(PaperType.BOOK);
    }
  }

  private String composed() {
    List<String> parts = new ArrayList<>();
    parts.add(clean("author"));
    parts.add(clean("article-title"));
    parts.add(clean("journal-title", "volume-title", "series-title"));
    String place = clean("volume");
    place += entry.text("issue") == null ? "" : "(" + clean("issue") + ")";
    place += entry.text("first-page") == null ? "" : ":" + clean("first-page");
    parts.add(CleanText.of(clean("year") + (place.isEmpty() ? "" : ";" + place)));
    parts.add(entry.text("DOI") == null ? "" : "doi:" + clean("DOI"));
    List<String> known = parts.stream().filter(p -> !p.isEmpty()).toList();
    String text = String.join(". ", known);
    return text.isEmpty() ? clean("key") : text;
  }
}

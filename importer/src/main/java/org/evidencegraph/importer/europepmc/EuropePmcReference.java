package org.evidencegraph.importer.europepmc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencegraph.identifier.Pmid;
import org.evidencegraph.importer.field.DateField;
import org.evidencegraph.importer.field.IdentifierField;
import org.evidencegraph.importer.field.MarkupText;
import org.evidencegraph.importer.field.PagesField;
import org.evidencegraph.importer.json.JsonValue;
import org.evidencegraph.importer.name.AuthorList;
import org.evidencegraph.importer.record.CitedEntry;
import org.evidencegraph.importer.reference.ReferenceRecords;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.paper.Bibliography;

/** One entry of a reference list. */
final class EuropePmcReference {
  private EuropePmcReference() {}

  static CitedEntry of(JsonValue entry) {
    String printed = MarkupText.plain(entry.text("unstructuredInformation"));
    boolean fielded = entry.text("title", "journalAbbreviation") != null;
    Bibliography said =
        fielded || printed.isEmpty()
            ? said(entry)
            : ReferenceRecords.said(ReferenceText.parse(printed), null);
    String number = entry.text("citedOrder");
    return new CitedEntry(
        null, number, printed.isEmpty() ? composed(entry) : printed, said, List.of());
  }

  private static Bibliography said(JsonValue entry) {
    AuthorList authors = EuropePmcFields.line(entry.text("authorString"));
    Bibliography.Builder said =
        Bibliography.builder()
            .authors(authors.authors(), authors.complete())
            .containerTitle(entry.text("journalAbbreviation", "publicationTitle"))
            .volume(entry.text("volume"))
            .issue(entry.text("issue"));
    String title = MarkupText.plain(entry.text("title"));
    if (!title.isEmpty()) {
      said.title(title);
    }
    Optional.ofNullable(entry.text("pubYear")).flatMap(DateField::parse).ifPresent(said::issued);
    PagesField.parse(entry.text("pageInfo"))
        .ifPresent(l -> said.pages(l.pages()).articleNumber(l.articleNumber()));
    IdentifierField.doi(entry.text("doi")).ifPresent(said::identifier);
    if ("MED".equals(entry.text("source"))) {
      Optional.ofNullable(entry.text("id")).flatMap(Pmid::parse).ifPresent(said::identifier);
    }
    return said.build();
  }

  private static String composed(JsonValue entry) {
    String volume = entry.text("volume") == null ? "" : ";" + entry.text("volume");
    String issue = entry.text("issue") == null ? "" : "(" + entry.text("issue") + ")";
    String pages = entry.text("pageInfo") == null ? "" : ":" + entry.text("pageInfo");
    String year = entry.text("pubYear") == null ? "" : entry.text("pubYear");
    return Stream.of(
            entry.text("authorString"),
            MarkupText.plain(entry.text("title")),
            entry.text("journalAbbreviation", "publicationTitle"),
            year + volume + issue + pages,
            entry.text("doi") == null ? "" : "doi:" + entry.text("doi"))
        .filter(p -> p != null && !p.isBlank())
        .map(p -> p.replaceFirst("\\.\\s*$", ""))
        .collect(Collectors.joining(". "));
  }
}

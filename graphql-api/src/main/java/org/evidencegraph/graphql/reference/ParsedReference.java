package org.evidencegraph.graphql.reference;

import java.util.List;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.importer.page.Locator;
import org.evidencegraph.importer.reference.ReferenceText;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PageRange;
import org.jspecify.annotations.Nullable;

/** What one printed reference says, taken apart on request and not stored. */
record ParsedReference(
    String text,
    List<Author> authors,
    boolean authorsComplete,
    @Nullable String title,
    @Nullable String containerTitle,
    @Nullable Integer year,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable PageRange pages,
    @Nullable String articleNumber,
    @Nullable String doi) {

  static ParsedReference of(String text) {
    ReferenceText read = ReferenceText.parse(text);
    Locator locator = read.locator();
    Doi doi = read.doi();
    return new ParsedReference(
        text,
        read.authors().authors(),
        read.authors().complete(),
        read.title(),
        read.container(),
        read.date() == null ? null : read.date().year(),
        read.volume(),
        read.issue(),
        locator == null ? null : locator.pages(),
        locator == null ? null : locator.articleNumber(),
        doi == null ? null : doi.value());
  }
}

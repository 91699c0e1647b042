package org.evidencegraph.graphql.citation;

import java.util.Optional;
import java.util.function.Function;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.importer.field.AuthorField;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One record of RIS, from {@code TY} to {@code ER}, with the tags that reference managers agree on.
 * A value is one line, so none can end the record or begin a field.
 */
final class RisRecord {
  /** The line end that the format was described with. */
  private static final String END = "\r\n";

  private final CitedWork work;
  private final Paper paper;
  private final StringBuilder out = new StringBuilder();

  private RisRecord(CitedWork work) {
    this.work = work;
    this.paper = work.paper();
  }

  static String of(CitedWork work) {
    return new RisRecord(work).write();
  }

  private String write() {
    field("TY", work.form().ris);
    field("ID", paper.id().value());
    work.authors().forEach(author -> field("AU", name(author)));
    field("TI", paper.title());
    container();
    date();
    field("VL", paper.volume());
    field("IS", paper.issue());
    pages();
    field("C7", paper.articleNumber());
    field("LA", paper.language());
    field("M3", work.kind());
    field("N1", work.hasMoreAuthors() ? AuthorField.MORE : null);
    identifiers();
    return out.append("ER  - ").append(END).toString();
  }

  private void field(String tag, @Nullable String value) {
    String line = value == null ? "" : OneLine.of(value);
    if (!line.isEmpty()) {
      out.append(tag).append("  - ").append(line).append(END);
    }
  }

  // a comma at the end keeps the words of a group together; semicolons part names
  private static String name(Author author) {
    String name =
        author.literal() != null
            ? author.literal() + ","
            : Optional.ofNullable(author.given())
                .map(given -> author.family() + ", " + given)
                .orElse(author.sortName());
    return name.replace(';', ' ');
  }

  private void container() {
    if (!work.form().isWhole()) {
      field(work.form().isInBook() ? "T2" : "JF", work.container());
      field("JA", work.shortContainer());
    }
    work.issns().forEach(issn -> field("SN", issn));
  }

  // PY is the year, DA year/month/day/ with what is not known left empty
  private void date() {
    PartialDate issued = paper.issued();
    if (issued != null) {
      field("PY", Integer.toString(issued.year()));
      field("DA", issued.iso().replace('-', '/') + slashes(issued));
    }
  }

  private static String slashes(PartialDate date) {
    return date.month() == null ? "///" : date.day() == null ? "//" : "/";
  }

  private void pages() {
    PageRange pages = paper.pages();
    if (pages != null) {
      field("SP", pages.first());
      field("EP", pages.last());
    } else if (paper.pageCount() != null && work.form().isWhole()) {
      field("SP", paper.pageCount().toString());
    }
  }

  private void identifiers() {
    field("DO", value(paper.doi(), Doi::value));
    if (paper.pmid() != null) {
      field("AN", paper.pmid().value());
      field("DB", "PubMed");
    }
    field("C2", value(paper.pmcid(), Pmcid::value));
    field("UR", paper.address());
  }

  private static <T> @Nullable String value(@Nullable T identifier, Function<T, String> text) {
    return identifier == null ? null : text.apply(identifier);
  }
}

package org.evidencegraph.graphql.citation;

import java.text.Normalizer;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of BibTeX in UTF-8, with the fields of classic BibTeX and, for what that lacks, those
 * of BibLaTeX. What means something to LaTeX is escaped, except in addresses, which are read
 * verbatim.
 */
final class BibtexEntry {
  /** What would end a field, or mean something to LaTeX, within an address. */
  private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[{}\\\\\\p{Cc}\\p{Z}\"<>^`|]");

  /** What would end a field that is read verbatim. */
  private static final Pattern NOT_IN_FIELDS = Pattern.compile("[{}\\\\\\p{Cc}\\p{Z}]");

  private static final int KEY_DIGITS = 8;

  private final CitedWork work;
  private final Paper paper;
  private final StringBuilder out = new StringBuilder();

  private BibtexEntry(CitedWork work) {
    this.work = work;
    this.paper = work.paper();
  }

  static String of(CitedWork work) {
    return new BibtexEntry(work).write();
  }

  private String write() {
    out.append('@').append(type()).append('{').append(key());
    raw("author", authors());
    raw("title", paper.title() == null ? null : BibtexText.keepingCapitals(paper.title()));
    text(containerField(), work.container());
    text("shortjournal", isInJournal() ? work.shortContainer() : null);
    date();
    text("volume", paper.volume());
    text("number", paper.issue());
    raw("pages", BibtexText.escapedPages(work.pages("--")));
    text("eid", paper.articleNumber());
    text("pagetotal", paper.pageCount() == null ? null : paper.pageCount().toString());
    text("issn", String.join(", ", work.issns()));
    text("language", paper.language());
    text("type", work.kind());
    identifiers();
    return out.append("\n}\n").toString();
  }

  private void text(String name, @Nullable String value) {
    raw(name, value == null ? null : BibtexText.escaped(value));
  }

  private void raw(String name, @Nullable String value) {
    if (value != null && !value.isEmpty() && !name.isEmpty()) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private String type() {
    boolean published = work.form() == WorkForm.PREPRINT && work.container() != null;
    return (published ? WorkForm.ARTICLE : work.form()).bibtex;
  }

  /** {@code Wei2013_9b1deb4d}: the same wherever the paper is cited from, and no other's. */
  private String key() {
    String name = work.authors().isEmpty() ? "" : work.authors().getFirst().sortName();
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
    String year = paper.issued() == null ? "" : Integer.toString(paper.issued().year());
    String id = paper.id().value();
    String digits = id.substring(id.indexOf('_') + 1);
    return (letters.isEmpty() ? "paper" : letters.substring(0, Math.min(30, letters.length())))
        + year
        + "_"
        + digits.substring(0, Math.min(KEY_DIGITS, digits.length()));
  }

  private String authors() {
    String names =
        work.authors().stream().map(BibtexEntry::name).collect(Collectors.joining(" and "));
    return work.hasMoreAuthors() ? names + " and others" : names;
  }

  private static String name(Author author) {
    if (author.literal() != null) {
      return "{" + BibtexText.escaped(author.literal()) + "}";
    }
    String given = author.given() == null ? "" : BibtexText.namePart(author.given());
    return BibtexText.familyName(author.sortName()) + (given.isEmpty() ? "," : ", " + given);
  }

  private boolean isInJournal() {
    return containerField().equals("journal");
  }

  private String containerField() {
    if (work.form().isWhole()) {
      return "";
    }
    return work.form().isInBook() ? "booktitle" : "journal";
  }

  // months by the names that every style defines
  private void date() {
    PartialDate issued = paper.issued();
    if (issued == null) {
      return;
    }
    raw("year", Integer.toString(issued.year()));
    if (issued.month() != null) {
      String month = Month.of(issued.month()).name().substring(0, 3).toLowerCase(Locale.ROOT);
      out.append(",\n  month = ").append(month);
    }
    raw("day", issued.day() == null ? null : issued.day().toString());
  }

  private void identifiers() {
    String doi = paper.doi() == null ? null : paper.doi().value();
    raw("doi", doi == null || NOT_IN_FIELDS.matcher(doi).find() ? null : doi);
    raw("pmid", paper.pmid() == null ? null : paper.pmid().value());
    raw("pmcid", paper.pmcid() == null ? null : paper.pmcid().value());
    raw("url", paper.address() == null ? null : address(paper.address()));
  }

  private static String address(String address) {
    return NOT_IN_ADDRESSES
        .matcher(address)
        .replaceAll(sign -> "%%%02X".formatted((int) sign.group().charAt(0)));
  }
}

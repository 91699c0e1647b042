package org.evidencegraph.persistence.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.FieldValue;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperDetails;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.paper.Rights;
import org.evidencegraph.paper.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A paper as its records tell it: for each field the best record that gives it. A pure function of
 * the set of records. Captures go before records of databases, these before reference lists and
 * other listings; among equals the one that says most, then the one with the longest abstract (a
 * copy may have been cut), then the one with the smallest key.
 */
final class Projection {
  private static final Comparator<SourceRecord> BEST_FIRST =
      Comparator.comparing(SourceRecord::knownFrom)
          .thenComparing(Projection::completeness, Comparator.reverseOrder())
          .thenComparing(Projection::abstractLength, Comparator.reverseOrder())
          .thenComparing(SourceRecord::key);

  private final List<SourceRecord> records;

  Projection(Collection<SourceRecord> records) {
    this.records = records.stream().sorted(BEST_FIRST).toList();
  }

  private static int completeness(SourceRecord record) {
    return (int) Arrays.stream(PaperField.values()).filter(f -> says(f, record.said())).count();
  }

  private static int abstractLength(SourceRecord record) {
    Abstract said = record.said().abstractText();
    return said == null ? 0 : said.text().length();
  }

  /** The paper, with no citations and references counted yet. */
  Paper paper(PaperId id) {
    List<Author> authors = authors();
    boolean complete = authorsComplete();
    String title = best(Bibliography::title);
    String container = best(Bibliography::containerTitle);
    PartialDate issued = best(Bibliography::issued);
    var pages = best(Bibliography::pages);
    return new Paper(
        id,
        PaperLabel.of(title, authors, complete, issued, container, pages),
        PaperLabel.byline(authors, complete),
        title,
        type(),
        records.stream().anyMatch(record -> record.knownFrom().isHeld()),
        records.stream().map(SourceRecord::knownFrom).distinct().sorted().toList(),
        missing(),
        complete,
        best(Bibliography::journal),
        container,
        issued,
        best(Bibliography::volume),
        best(Bibliography::issue),
        pages,
        best(Bibliography::pageCount),
        best(Bibliography::articleNumber),
        best(said -> said.doi().orElse(null)),
        best(said -> said.pmid().orElse(null)),
        best(said -> said.pmcid().orElse(null)),
        best(Bibliography::url),
        best(Bibliography::language),
        0,
        0);
  }

  private <T> @Nullable T best(Function<Bibliography, @Nullable T> field) {
    return records.stream()
        .map(record -> Optional.<T>ofNullable(field.apply(record.said())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  /**
   * What no record says is a journal article where it has a place in a volume, and unknown
   * elsewhere.
   */
  private PaperType type() {
    PaperType said = best(Bibliography::type);
    if (said != null) {
      return said;
    }
    return records.stream().map(SourceRecord::said).anyMatch(Projection::isInVolume)
        ? PaperType.JOURNAL_ARTICLE
        : PaperType.OTHER;
  }

  private static boolean isInVolume(Bibliography said) {
    return said.containerTitle() != null && (said.volume() != null || said.pages() != null);
  }

  private List<PaperField> missing() {
    return Arrays.stream(PaperField.values())
        .filter(field -> records.stream().noneMatch(r -> says(field, r.said())))
        .toList();
  }

  /**
   * The record whose author list is shown: a complete list goes before one cut at "et al." of the
   * same rank.
   */
  private Optional<SourceRecord> authorRecord() {
    return records.stream()
        .filter(record -> !record.said().authors().isEmpty())
        .min(
            Comparator.comparing((SourceRecord r) -> !r.knownFrom().isHeld())
                .thenComparing(r -> !r.said().authorsComplete())
                .thenComparing(BEST_FIRST));
  }

  List<Author> authors() {
    return authorRecord().map(record -> record.said().authors()).orElse(List.of());
  }

  private boolean authorsComplete() {
    return authorRecord().map(record -> record.said().authorsComplete()).orElse(true);
  }

  List<Keyword> keywords() {
    return firstNonEmpty(Bibliography::keywords);
  }

  /** Those of all records, each once. */
  List<Identifier> identifiers() {
    return records.stream()
        .flatMap(record -> record.said().identifiers().stream())
        .distinct()
        .sorted(Comparator.comparing(Identifier::scheme).thenComparing(Identifier::value))
        .toList();
  }

  @Nullable Abstract abstractText() {
    return best(Bibliography::abstractText);
  }

  PaperDetails details() {
    return new PaperDetails(
        firstNonEmpty(said -> said.details().dates()),
        firstNonEmpty(said -> said.details().publicationTypes()),
        firstNonEmpty(said -> said.details().affiliations()),
        firstNonEmpty(said -> said.details().correspondingAuthors()),
        firstNonEmpty(said -> said.details().funding()),
        firstNonEmpty(said -> said.details().metrics()),
        rights());
  }

  private @Nullable Rights rights() {
    return best(said -> said.details().rights());
  }

  private <T> List<T> firstNonEmpty(Function<Bibliography, List<T>> list) {
    return records.stream()
        .map(record -> list.apply(record.said()))
        .filter(Predicate.not(List::isEmpty))
        .findFirst()
        .orElse(List.of());
  }

  /** By field, the chosen value first, then those of the better records. */
  List<FieldValue> fieldValues() {
    List<FieldValue> values = new ArrayList<>();
    for (PaperField field : PaperField.values()) {
      values.addAll(values(field));
    }
    return values;
  }

  private List<FieldValue> values(PaperField field) {
    LinkedHashSet<SourceRecord> order = new LinkedHashSet<>();
    if (field == PaperField.AUTHORS) {
      authorRecord().ifPresent(order::add);
    }
    records.stream().filter(record -> value(field, record.said()) != null).forEach(order::add);
    return order.stream().map(record -> fieldValue(field, record, record == first(order))).toList();
  }

  private static SourceRecord first(LinkedHashSet<SourceRecord> order) {
    return order.iterator().next();
  }

  private static FieldValue fieldValue(PaperField field, SourceRecord record, boolean chosen) {
    return new FieldValue(
        field,
        Objects.requireNonNull(value(field, record.said())),
        chosen,
        record.said().places().get(field),
        record.document(),
        record.extraction());
  }

  /** Whether there is a {@link #value}, which lists need not be joined for. */
  private static boolean says(PaperField field, Bibliography said) {
    return switch (field) {
      case AUTHORS -> said.authors().size() > 1 || value(field, said) != null;
      case KEYWORDS -> said.keywords().size() > 1 || value(field, said) != null;
      default -> value(field, said) != null;
    };
  }

  /** As text: authors joined by "; ", dates in ISO form; null where the record says nothing. */
  private static @Nullable String value(PaperField field, Bibliography said) {
    return switch (field) {
      case TITLE -> said.title();
      case AUTHORS -> joined(said.authors().stream().map(Author::name));
      case JOURNAL -> said.containerTitle();
      case ISSUED -> said.issued() == null ? null : said.issued().iso();
      case VOLUME -> said.volume();
      case ISSUE -> said.issue();
      case PAGES -> said.pages() == null ? null : said.pages().asPrinted();
      case ARTICLE_NUMBER -> said.articleNumber();
      case DOI -> said.doi().map(Identifier::value).orElse(null);
      case PMID -> said.pmid().map(Identifier::value).orElse(null);
      case PMCID -> said.pmcid().map(Identifier::value).orElse(null);
      case ABSTRACT -> said.abstractText() == null ? null : said.abstractText().text();
      case KEYWORDS -> joined(said.keywords().stream().map(Keyword::term));
      case LANGUAGE -> said.language();
    };
  }

  private static @Nullable String joined(Stream<String> parts) {
    String text = parts.collect(Collectors.joining("; "));
    return text.isEmpty() ? null : text;
  }

  /** Held records, the best first. */
  List<SourceRecord> held() {
    return records.stream().filter(record -> record.knownFrom().isHeld()).toList();
  }
}

package org.evidencegraph.graphql.citation;

import java.util.List;
import java.util.Optional;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Journal;
import org.evidencegraph.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What there is to write about one paper.
 *
 * @param authors in printed order
 */
record CitedWork(Paper paper, List<Author> authors) {

  WorkForm form() {
    return WorkForm.of(paper.type());
  }

  /** Whether somebody is left out of the authors. */
  boolean hasMoreAuthors() {
    return !authors.isEmpty() && !paper.authorsComplete();
  }

  /** What the work is a part of, be it a journal or a book; null where no document says it. */
  @Nullable String container() {
    Journal journal = paper.journal();
    return journal != null ? journal.name() : paper.containerTitle();
  }

  /** {@code Acta Pharmacol Sin} beside {@code Acta Pharmacologica Sinica}; null without both. */
  @Nullable String shortContainer() {
    Journal journal = paper.journal();
    return journal == null || journal.title() == null ? null : journal.abbreviation();
  }

  List<String> issns() {
    Journal journal = paper.journal();
    return journal == null
        ? List.of()
        : journal.issns().stream().map(issn -> issn.issn().value()).toList();
  }

  /** {@code 1100-1126}; null without pages. */
  @Nullable String pages(String dash) {
    return Optional.ofNullable(paper.pages())
        .map(p -> p.last() == null ? p.first() : p.first() + dash + p.last())
        .orElse(null);
  }

  /** What the formats have no type of their own for, in words; null for the others. */
  @Nullable String kind() {
    return switch (paper.type()) {
      case REVIEW -> "Review";
      case PROTOCOL -> "Protocol";
      case CASE_REPORT -> "Case report";
      case META_ANALYSIS -> "Meta-analysis";
      case LETTER -> "Letter";
      case EDITORIAL -> "Editorial";
      case PREPRINT -> "Preprint";
      case THESIS -> "Thesis";
      case NOTICE -> "Correction or retraction";
      case JOURNAL_ARTICLE, CHAPTER, BOOK, CONFERENCE_PAPER, OTHER -> null;
    };
  }
}

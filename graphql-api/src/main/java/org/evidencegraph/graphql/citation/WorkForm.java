package org.evidencegraph.graphql.citation;

import de.undercouch.citeproc.csl.CSLType;
import org.evidencegraph.paper.PaperType;

/** What kind of thing a work is to reference managers, in the words of each format. */
enum WorkForm {
  ARTICLE("article", "JOUR", CSLType.ARTICLE_JOURNAL),
  CHAPTER("incollection", "CHAP", CSLType.CHAPTER),
  BOOK("book", "BOOK", CSLType.BOOK),
  CONFERENCE_PAPER("inproceedings", "CPAPER", CSLType.PAPER_CONFERENCE),
  THESIS("thesis", "THES", CSLType.THESIS),
  PREPRINT("misc", "UNPB", CSLType.ARTICLE),
  OTHER("misc", "GEN", CSLType.DOCUMENT);

  final String bibtex;
  final String ris;
  final CSLType csl;

  WorkForm(String bibtex, String ris, CSLType csl) {
    this.bibtex = bibtex;
    this.ris = ris;
    this.csl = csl;
  }

  static WorkForm of(PaperType type) {
    return switch (type) {
      case CHAPTER -> CHAPTER;
      case BOOK -> BOOK;
      case CONFERENCE_PAPER -> CONFERENCE_PAPER;
      case THESIS -> THESIS;
      case PREPRINT -> PREPRINT;
      case OTHER -> OTHER;
      case JOURNAL_ARTICLE,
          REVIEW,
          PROTOCOL,
          CASE_REPORT,
          META_ANALYSIS,
          LETTER,
          EDITORIAL,
          NOTICE ->
          ARTICLE;
    };
  }

  /** Whether it stands in a volume of its own and not in one of a journal. */
  boolean isWhole() {
    return this == BOOK || this == THESIS;
  }

  /** Whether it is a part of a book, and not of a journal. */
  boolean isInBook() {
    return this == CHAPTER || this == CONFERENCE_PAPER;
  }
}

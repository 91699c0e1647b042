package org.evidencegraph.paper;

/** What kind of work a paper is (after Crossref and CSL types). */
public enum PaperType {
  JOURNAL_ARTICLE,
  REVIEW,
  PROTOCOL,
  CASE_REPORT,
  META_ANALYSIS,
  LETTER,
  EDITORIAL,
  CHAPTER,
  BOOK,
  PREPRINT,
  CONFERENCE_PAPER,
  THESIS,
  NOTICE,
  OTHER
}

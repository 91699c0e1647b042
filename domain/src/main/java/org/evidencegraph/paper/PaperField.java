package org.evidencegraph.paper;

/** The fields of a paper that places may disagree on. */
public enum PaperField {
  TITLE,
  AUTHORS,
  JOURNAL,
  ISSUED,
  VOLUME,
  ISSUE,
  PAGES,
  ARTICLE_NUMBER,
  DOI,
  PMID,
  PMCID,
  ABSTRACT,
  KEYWORDS,
  LANGUAGE
}

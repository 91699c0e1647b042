package org.evidencegraph.importer.metadata;

/** What a metadata value is of. */
public enum MetadataKey {
  TITLE,
  AUTHOR,
  /** Several in one value, parted by semicolons. */
  AUTHORS,
  /** Of the author before it. */
  INSTITUTION,
  /** Of the author before it. */
  ORCID,
  JOURNAL,
  JOURNAL_ABBREVIATION,
  ISSN,
  DOI,
  PMID,
  PMCID,
  PUBLISHED,
  ONLINE,
  VOLUME,
  ISSUE,
  FIRST_PAGE,
  LAST_PAGE,
  PAGES,
  ARTICLE_NUMBER,
  LANGUAGE,
  TYPE,
  KEYWORDS,
  ABSTRACT,
  /** Says what the page holds: the abstract, or a line that advertises it. */
  DESCRIPTION,
  REFERENCE
}

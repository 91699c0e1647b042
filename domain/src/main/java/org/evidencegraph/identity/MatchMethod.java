package org.evidencegraph.identity;

/** What made two records denote one paper, from the surest. */
public enum MatchMethod {
  /** A DOI, PMID or PMCID in common. */
  IDENTIFIER,
  /** The same title, and nothing against it. */
  TITLE,
  /**
   * The same first author, year, volume and first page, and titles that agree as far as both are
   * known.
   */
  LOCATION,
  /** Nobody else speaks of that paper. */
  OWN_ENTRY
}

package org.evidencegraph.importer.reference.field;

/** What a stretch of a printed reference says. */
public enum Field {
  AUTHOR,
  TITLE,
  JOURNAL,
  /** Title of the book or proceedings that hold the work. */
  BOOK,
  DATE,
  VOLUME,
  ISSUE,
  PAGES,
  DOI,
  EDITOR,
  PUBLISHER,
  PLACE,
  /** A body in the place of authors, or where a report was written. */
  INSTITUTION,
  /** Number of a report or preprint. */
  IDENTIFIER,
  URL,
  SERIES,
  /** Edition, kind of thesis, state of publication. */
  NOTE
}

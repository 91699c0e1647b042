package org.evidencegraph.importer.reference;

/** What the printed form says of the place of a work. */
public enum ReferenceForm {
  IN_JOURNAL,
  /** A chapter, or a paper in proceedings. */
  IN_BOOK,
  /** A book of its own. */
  BOOK,
  UNKNOWN
}

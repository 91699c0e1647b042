package org.evidencegraph.intake;

/** What became of a document. */
public enum Outcome {
  /** Known before, same bytes, same name, same importer: nothing happened. */
  UNCHANGED,
  /** Recorded; its papers were not held before. */
  KEPT,
  /** Recorded; at least one of its papers was held before. */
  JOINED,
  /** Recorded as a document that is no paper. */
  NOT_A_PAPER,
  /** Recorded without content. */
  FAILED
}

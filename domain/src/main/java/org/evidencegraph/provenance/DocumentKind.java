package org.evidencegraph.provenance;

/** What a source document was recognised as. */
public enum DocumentKind {
  PAPER_PAGE,
  RECORD_FILE,
  TRIAL_RECORD,
  NOT_A_PAPER,
  UNREADABLE
}

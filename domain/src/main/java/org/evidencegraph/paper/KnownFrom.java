package org.evidencegraph.paper;

/** What kind of place speaks of a paper. A paper is held when a capture or a record of it is. */
public enum KnownFrom {
  CAPTURE,
  RECORD,
  REFERENCE_LIST,
  RELATED_LIST;

  public boolean isHeld() {
    return this == CAPTURE || this == RECORD;
  }
}

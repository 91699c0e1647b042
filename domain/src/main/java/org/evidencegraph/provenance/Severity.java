package org.evidencegraph.provenance;

/** How much a problem cost: nothing, a value, the document. */
public enum Severity {
  INFO,
  WARNING,
  ERROR
}

package org.evidencegraph.search;

/** The kinds of nodes that are found by their words. */
public enum SearchType {
  PAPER,
  CLAIM,
  REFERENCE,
  TRIAL,
  CONCEPT
}

package org.evidencegraph.paper;

/** What a page counted. */
public enum MetricKind {
  ACCESSES,
  CITATIONS,
  ALTMETRIC,
  DOWNLOADS,
  OTHER
}

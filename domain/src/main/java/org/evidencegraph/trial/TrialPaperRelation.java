package org.evidencegraph.trial;

/**
 * What a paper is to a study: its report, its protocol, or a text that speaks of it. From the
 * closest.
 */
public enum TrialPaperRelation {
  REPORTS,
  PROTOCOL,
  MENTIONS
}

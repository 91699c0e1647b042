package org.evidencegraph.claim;

/** What the words of a claim say about benefit or safety of the intervention. */
public enum ReportedBenefit {
  FAVOURABLE,
  UNFAVOURABLE,
  MIXED,
  NO_DIFFERENCE,
  NOT_ADDRESSED
}

package org.evidencegraph.trial;

/** Why a claim and a study are linked, from the strongest. SHARED_CONDITION is a suggestion. */
public enum TrialLinkBasis {
  CITED_IN_TEXT,
  SAME_STUDY,
  SHARED_CONDITION
}

package org.evidencegraph.reference;

/** Whether a reference was found to denote one paper, several, or none. */
public enum ResolutionStatus {
  RESOLVED,
  AMBIGUOUS,
  UNRESOLVED
}

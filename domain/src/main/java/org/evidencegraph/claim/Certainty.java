package org.evidencegraph.claim;

/** How the words put it: flatly, or with a modal or promise word over the main proposition. */
public enum Certainty {
  ASSERTED,
  HEDGED
}

package org.evidencegraph.provenance;

/**
 * How something was read: by a person, a rule, a trained model, or copied from a labelled field.
 */
public enum ExtractionMethod {
  MANUAL,
  RULE,
  MODEL,
  IMPORTED_FIELD
}

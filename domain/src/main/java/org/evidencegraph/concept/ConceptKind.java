package org.evidencegraph.concept;

/** What sort of thing a concept is. */
public enum ConceptKind {
  CONDITION,
  INTERVENTION,
  CELL_TYPE,
  MECHANISM,
  OUTCOME,
  POPULATION,
  SPECIES,
  OTHER
}

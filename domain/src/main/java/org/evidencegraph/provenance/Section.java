package org.evidencegraph.provenance;

/** Part of a document that a sentence or span stands in. */
public enum Section {
  TITLE,
  ABSTRACT,
  INTRODUCTION,
  METHODS,
  RESULTS,
  DISCUSSION,
  CONCLUSION,
  FIGURE_CAPTION,
  TABLE,
  REFERENCES,
  OTHER
}

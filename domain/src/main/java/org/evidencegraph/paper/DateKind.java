package org.evidencegraph.paper;

/** What happened on a date in the life of a paper. */
public enum DateKind {
  PUBLISHED,
  EPUB,
  ISSUE,
  RECEIVED,
  ACCEPTED,
  COLLECTION,
  CORRECTED,
  RETRACTED
}

package org.evidencegraph.graphql.lookup;

/** What became of one input. */
enum IdentifierStatus {
  EXACT,
  AMBIGUOUS,
  NOT_FOUND,
  MALFORMED
}

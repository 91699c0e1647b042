package org.evidencegraph.graphql.search;

/**
 * A node that somebody may want who is typing.
 *
 * @param label of the subject
 * @param subject Paper, Claim, Reference, Trial or Concept
 */
record Suggestion(String label, Object subject) {
  static Suggestion of(Object subject) {
    return new Suggestion(SearchSubjects.label(subject), subject);
  }
}

package org.evidencegraph.identity;

/**
 * How surely a record denotes its paper.
 *
 * @param score 0 to 1
 */
public record Match(MatchMethod method, double score) {
  static final Match OWN_ENTRY = new Match(MatchMethod.OWN_ENTRY, 1.0);

  boolean isSurerThan(Match other) {
    return score != other.score ? score > other.score : method.compareTo(other.method) < 0;
  }
}

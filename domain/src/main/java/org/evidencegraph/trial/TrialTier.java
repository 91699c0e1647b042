package org.evidencegraph.trial;

/**
 * How a study is known: it has a registration; a text says in words that it is a study in people;
 * or a text speaks of treating a disease of people with neither people nor animals named. From the
 * surest to the least sure.
 */
public enum TrialTier {
  REGISTERED,
  EXPLICIT,
  IMPLIED
}

package org.evidencegraph.trial;

/**
 * A clinical study, told by the best of its mentions. Conditions and interventions are read apart
 * ({@link Trials}).
 *
 * @param label display text, never empty
 */
public record Trial(TrialId id, String label, TrialTier tier, StudyDescription study) {}

package org.evidencegraph.trial;

import java.util.List;
import org.evidencegraph.identifier.RegistryNumber;
import org.jspecify.annotations.Nullable;

/**
 * What one place says about a study; nothing from elsewhere.
 *
 * @param title the study's name or the title of the paper that reports it; null where only prose
 *     speaks of it
 * @param acronym {@code MSCIMS}
 * @param phases in the values of ClinicalTrials.gov, {@code PHASE1}; phase I–II is {@code PHASE1}
 *     and {@code PHASE2}
 * @param phaseAsPrinted {@code phase I–II}
 * @param design words of the text: {@code double-blind}, {@code randomized}, {@code case report}
 * @param enrollment number of participants
 * @param population {@code children}, {@code pediatric patients}
 * @param cellSource {@code bone marrow}, {@code umbilical cord}
 */
public record StudyDescription(
    @Nullable String title,
    @Nullable String acronym,
    List<RegistryNumber> registrations,
    List<String> phases,
    @Nullable String phaseAsPrinted,
    List<String> design,
    @Nullable String status,
    @Nullable Integer enrollment,
    @Nullable String population,
    List<String> comparators,
    @Nullable String cellSource) {
  public StudyDescription {
    registrations = List.copyOf(registrations);
    phases = List.copyOf(phases);
    design = List.copyOf(design);
    comparators = List.copyOf(comparators);
  }
}

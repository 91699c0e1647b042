package org.evidencegraph.persistence.trial;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.persistence.column.NodeIds;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialId;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/**
 * A study as its mentions tell it: for each field the best mention that gives it. What a registry
 * tells goes first, then those of a paper that reports the study, then the surest, then the
 * smallest key.
 */
final class StudyProjection {
  private static final Comparator<TrialMentionRow> BEST_FIRST =
      Comparator.comparing((TrialMentionRow m) -> m.recordId != null)
          .thenComparing(m -> m.relationSort)
          .thenComparing(m -> m.tier)
          .thenComparing(m -> NodeIds.trialId(m.id));

  private final List<StudyDescription> said;
  private final TrialTier tier;

  StudyProjection(Collection<TrialMentionRow> mentions) {
    this.said = mentions.stream().sorted(BEST_FIRST).map(mention -> mention.study).toList();
    this.tier =
        said.stream().anyMatch(study -> !study.registrations().isEmpty())
            ? TrialTier.REGISTERED
            : mentions.stream().map(m -> m.tier).min(Comparator.naturalOrder()).orElseThrow();
  }

  Trial trial(TrialId id) {
    StudyDescription study =
        new StudyDescription(
            best(StudyDescription::title),
            best(StudyDescription::acronym),
            registrations(),
            bestList(StudyDescription::phases),
            best(StudyDescription::phaseAsPrinted),
            bestList(StudyDescription::design),
            best(StudyDescription::status),
            best(StudyDescription::enrollment),
            best(StudyDescription::population),
            bestList(StudyDescription::comparators),
            best(StudyDescription::cellSource));
    return new Trial(id, label(study), tier, study);
  }

  private List<RegistryNumber> registrations() {
    return said.stream()
        .flatMap(study -> study.registrations().stream())
        .distinct()
        .sorted(StudyGroups.BY_NUMBER)
        .toList();
  }

  /**
   * {@code MSCIMS: Safety of cells in ...}, the number of a study without a name, or what is known
   * of it in words.
   */
  private static String label(StudyDescription study) {
    String title = study.title();
    if (title != null) {
      return study.acronym() == null || title.contains(study.acronym())
          ? title
          : study.acronym() + ": " + title;
    }
    if (study.acronym() != null) {
      return study.acronym();
    }
    if (!study.registrations().isEmpty()) {
      return study.registrations().getFirst().value();
    }
    return inWords(study);
  }

  private static String inWords(StudyDescription study) {
    StringBuilder words = new StringBuilder("[untitled study]");
    Optional.ofNullable(study.phaseAsPrinted()).ifPresent(phase -> words.append(' ').append(phase));
    Optional.ofNullable(study.cellSource())
        .ifPresent(source -> words.append(", cells from ").append(source));
    Optional.ofNullable(study.population()).ifPresent(who -> words.append(", in ").append(who));
    return words.toString();
  }

  private <T> @Nullable T best(Function<StudyDescription, @Nullable T> field) {
    return said.stream()
        .map(study -> Optional.<T>ofNullable(field.apply(study)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private List<String> bestList(Function<StudyDescription, List<String>> field) {
    return said.stream().map(field).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
  }
}

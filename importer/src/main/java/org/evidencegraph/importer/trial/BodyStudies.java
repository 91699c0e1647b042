package org.evidencegraph.importer.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/**
 * Joins what title and abstract tell of the paper's own study with the numbers that its body
 * prints: its own number where the body says so, those of other people's studies elsewhere.
 */
final class BodyStudies {
  private final TrialFinder finder;
  private final List<BodyProse> body;
  private final boolean ofOthers;

  /**
   * @param ofOthers whether the paper is about studies of others, as reviews are
   */
  BodyStudies(TrialFinder finder, List<BodyProse> body, boolean ofOthers) {
    this.finder = finder;
    this.body = body.stream().filter(s -> !s.numbers().isEmpty()).toList();
    this.ofOthers = ofOthers;
  }

  /**
   * @param found in title and abstract
   */
  List<ImportedTrial> join(List<ImportedTrial> found) {
    ImportedTrial own =
        found.stream()
            .filter(t -> t.relation() != TrialPaperRelation.MENTIONS)
            .findFirst()
            .orElse(null);
    Set<RegistryNumber> numbers = ownNumbers(own);
    boolean given = own != null && !own.study().registrations().isEmpty();
    List<ImportedTrial> all = new ArrayList<>();
    for (ImportedTrial trial : found) {
      boolean its = own != null && trial.relation() == own.relation();
      all.add(its && !given && !numbers.isEmpty() ? registered(trial, numbers) : trial);
    }
    StudyDescription study =
        all.isEmpty() || own == null ? null : all.get(found.indexOf(own)).study();
    body.forEach(s -> all.addAll(in(s, own, study, numbers)));
    return List.copyOf(all);
  }

  private Set<RegistryNumber> ownNumbers(@Nullable ImportedTrial own) {
    if (own != null && !own.study().registrations().isEmpty()) {
      return Set.copyOf(own.study().registrations());
    }
    Set<RegistryNumber> numbers = new LinkedHashSet<>();
    for (BodyProse sentence : body) {
      boolean says = own != null ? sentence.registers() : sentence.registersItself();
      if (says && !ofOthers) {
        numbers.addAll(sentence.numbers());
      }
    }
    return isOne(numbers) ? numbers : Set.of();
  }

  // two numbers of one registry are two studies, and which is the paper's own is not told
  private static boolean isOne(Set<RegistryNumber> numbers) {
    return numbers.stream().map(RegistryNumber::scheme).distinct().count() == numbers.size();
  }

  private static ImportedTrial registered(ImportedTrial trial, Set<RegistryNumber> numbers) {
    return new ImportedTrial(
        trial.span(),
        TrialTier.REGISTERED,
        OwnStudy.registered(trial.study(), List.copyOf(numbers)),
        trial.relation(),
        trial.reference(),
        trial.conditions(),
        trial.interventions());
  }

  private List<ImportedTrial> in(
      BodyProse sentence,
      @Nullable ImportedTrial own,
      @Nullable StudyDescription study,
      Set<RegistryNumber> numbers) {
    List<ImportedTrial> trials = new ArrayList<>();
    Prose prose = sentence.prose();
    if (sentence.numbers().stream().anyMatch(numbers::contains)) {
      StudyDescription about =
          study != null
              ? study
              : OwnStudy.registered(StudyReader.read(prose, null), List.copyOf(numbers));
      TrialPaperRelation relation = own == null ? TrialPaperRelation.REPORTS : own.relation();
      trials.add(finder.trial(prose, TrialTier.REGISTERED, about, relation, null));
    }
    for (RegistryNumber number : sentence.numbers()) {
      if (!numbers.contains(number)) {
        StudyDescription other =
            OwnStudy.registered(StudyReader.read(prose, null), List.of(number));
        trials.add(
            finder.trial(prose, TrialTier.REGISTERED, other, TrialPaperRelation.MENTIONS, null));
      }
    }
    return trials;
  }
}

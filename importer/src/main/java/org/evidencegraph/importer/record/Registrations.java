package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of registered studies that fields give, joined with the studies that the prose speaks of.
 */
final class Registrations {
  private static final StudyDescription UNKNOWN =
      new StudyDescription(
          null, null, List.of(), List.of(), null, List.of(), null, null, null, List.of(), null);

  private final RecordText text;
  private final Map<RegistryNumber, Range> places = new LinkedHashMap<>();

  Registrations(RecordText text) {
    this.text = text;
  }

  void add(RegistryNumber number) {
    if (!places.containsKey(number)) {
      places.put(number, text.line("Registration: ", number.value()));
    }
  }

  /**
   * Studies of the prose, then those that only a field names. A paper that reports one study
   * without its number gets it from the field.
   */
  List<ImportedTrial> join(List<ImportedTrial> trials, @Nullable PaperType type) {
    Set<RegistryNumber> missing = new LinkedHashSet<>(places.keySet());
    trials.forEach(t -> t.study().registrations().forEach(missing::remove));
    if (missing.isEmpty()) {
      return trials;
    }
    boolean one = isOne(missing) && missing.size() == places.size();
    ImportedTrial own = one && reports(type) ? own(trials) : null;
    List<ImportedTrial> joined = new ArrayList<>();
    for (ImportedTrial trial : trials) {
      joined.add(own != null && isOwn(trial) ? numbered(trial, missing) : trial);
    }
    if (own != null) {
      Range place = places.get(missing.iterator().next());
      joined.add(trial(place, registered(own.study(), missing), own.relation()));
    } else {
      missing.forEach(n -> joined.add(trial(n, relation(type))));
    }
    return joined;
  }

  // two numbers of one registry are two studies
  private static boolean isOne(Set<RegistryNumber> numbers) {
    return numbers.stream().map(RegistryNumber::scheme).distinct().count() == numbers.size();
  }

  private static @Nullable ImportedTrial own(List<ImportedTrial> trials) {
    return trials.stream().filter(Registrations::isOwn).findFirst().orElse(null);
  }

  private static boolean isOwn(ImportedTrial trial) {
    return trial.reference() == null
        && trial.relation() != TrialPaperRelation.MENTIONS
        && trial.study().registrations().isEmpty();
  }

  private static ImportedTrial numbered(ImportedTrial trial, Set<RegistryNumber> numbers) {
    return new ImportedTrial(
        trial.span(),
        TrialTier.REGISTERED,
        registered(trial.study(), numbers),
        trial.relation(),
        null,
        trial.conditions(),
        trial.interventions());
  }

  private static StudyDescription registered(StudyDescription s, Set<RegistryNumber> numbers) {
    return new StudyDescription(
        s.title(),
        s.acronym(),
        List.copyOf(numbers),
        s.phases(),
        s.phaseAsPrinted(),
        s.design(),
        s.status(),
        s.enrollment(),
        s.population(),
        s.comparators(),
        s.cellSource());
  }

  private ImportedTrial trial(RegistryNumber number, TrialPaperRelation relation) {
    Range place = places.get(number);
    return trial(place, registered(UNKNOWN, Set.of(number)), relation);
  }

  private ImportedTrial trial(
      @Nullable Range place, StudyDescription study, TrialPaperRelation relation) {
    return new ImportedTrial(
        text.span(java.util.Objects.requireNonNull(place)),
        TrialTier.REGISTERED,
        study,
        relation,
        null,
        List.of(),
        List.of());
  }

  private static boolean reports(@Nullable PaperType type) {
    return relation(type) != TrialPaperRelation.MENTIONS;
  }

  // reviews and letters give the numbers of other people's studies
  private static TrialPaperRelation relation(@Nullable PaperType type) {
    return switch (type) {
      case PROTOCOL -> TrialPaperRelation.PROTOCOL;
      case REVIEW, META_ANALYSIS, LETTER, EDITORIAL, NOTICE, CHAPTER, BOOK ->
          TrialPaperRelation.MENTIONS;
      case null -> TrialPaperRelation.REPORTS;
      case JOURNAL_ARTICLE, CASE_REPORT, PREPRINT, CONFERENCE_PAPER, THESIS, OTHER ->
          TrialPaperRelation.REPORTS;
    };
  }
}

package org.evidencegraph.importer.trial;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.concept.FoundConcept;
import org.evidencegraph.importer.sentence.PhraseList;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.trial.TrialTier;

/** Judges whether a title is that of a paper about one clinical study. */
final class TitleTier {
  private static final Set<String> CASE = Set.of("report", "reports", "series");

  // "trial design", "Clinical Trials Group", "trial registry" do not name a study
  private static final Set<String> NO_STUDY_AFTER_TRIAL =
      Set.of(
          "design",
          "designs",
          "documents",
          "registry",
          "registries",
          "methodology",
          "participation",
          "group",
          "network");

  private static final PhraseList STUDY_DESIGN_WITH_PEOPLE =
      PhraseList.of("study", "survey", "follow up", "series", "experience");
  private static final PhraseList DELIVERY =
      PhraseList.of(
          "transplantation",
          "infusion",
          "injection",
          "administration",
          "implantation",
          "therapy",
          "treatment");
  private static final PhraseList TREATMENT_OF =
      PhraseList.of("treatment of", "therapy of", "management of");
  private static final PhraseList TREATMENT_FOR =
      PhraseList.of(
          "for treatment of",
          "for the treatment of",
          "in treatment of",
          "in the treatment of",
          "for therapy of",
          "in the management of",
          "for the management of");
  private static final PhraseList AGAINST =
      PhraseList.of("versus", "vs", "compared with", "compared to");
  private static final Set<String> MEANS = Set.of("with", "by", "using");
  private static final Set<String> FOR = Set.of("in", "for");
  private static final Pattern QUESTION = Pattern.compile("\\?\\s*$");

  private TitleTier() {}

  /** Empty for every title that names no study. */
  static Optional<TrialTier> of(Prose title) {
    if (TrialCues.ANIMAL.in(title.words())) {
      return Optional.empty();
    }
    if (caseReport(title.words())) {
      return explicit();
    }
    if (TrialCues.REVIEW.in(title.words())) {
      return Optional.empty();
    }
    if (namesStudy(title) || treatsPeople(title)) {
      return explicit();
    }
    return implied(title) ? Optional.of(TrialTier.IMPLIED) : Optional.empty();
  }

  private static Optional<TrialTier> explicit() {
    return Optional.of(TrialTier.EXPLICIT);
  }

  // "a clinical case report", "report of two cases"
  private static boolean caseReport(List<Word> words) {
    for (int i = 1; i < words.size(); i++) {
      if (CASE.contains(words.get(i).lower()) && words.get(i - 1).key().equals("case")) {
        return true;
      }
    }
    return false;
  }

  // "a phase II study", "randomized trial", "the ACME trial"
  private static boolean namesStudy(Prose title) {
    List<Word> words = title.words();
    boolean people = People.in(words);
    boolean laboratory = TrialCues.ANIMAL_ADJECTIVE.in(words) && !people;
    if (laboratory) {
      return false;
    }
    return singularTrial(words)
        || Phases.in(title.value()).isPresent() && !plural(words)
        || TrialCues.CLINICAL_DESIGN.in(words) && !plural(words)
        || people
            && TrialCues.DESIGN.in(words)
            && STUDY_DESIGN_WITH_PEOPLE.in(words)
            && !TrialCues.LABORATORY.in(words);
  }

  private static boolean singularTrial(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean trial = words.get(i).lower().equals("trial");
      boolean more = i + 1 < words.size() && words.get(i + 1).joined();
      if (trial && !(more && NO_STUDY_AFTER_TRIAL.contains(words.get(i + 1).lower()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean plural(List<Word> words) {
    return words.stream()
        .anyMatch(word -> word.lower().equals("trials") || word.lower().equals("studies"));
  }

  private static boolean treatsPeople(Prose title) {
    List<Word> words = title.words();
    boolean treated =
        TrialCues.TREATMENT.in(words)
            || title.names(ConceptKind.INTERVENTION)
            || StudyReader.givesCells(title);
    return People.in(words)
        && treated
        && !TrialCues.OBSERVATIONAL.in(words)
        && !TrialCues.LABORATORY.in(words)
        && !TrialCues.ANIMAL_ADJECTIVE.in(words)
        && !TrialCues.REVIEW_LIKE.in(words)
        && !plural(words);
  }

  private static boolean implied(Prose title) {
    List<Word> words = title.words();
    boolean bench =
        TrialCues.LABORATORY.in(words)
            || TrialCues.ANIMAL_ADJECTIVE.in(words)
            || TrialCues.REVIEW_LIKE.in(words)
            || TrialCues.NOT_IMPLIED.in(words)
            || TrialCues.EXPERIMENT_VERB.in(words)
            || QUESTION.matcher(title.value()).find()
            || plural(words);
    boolean treatment = title.names(ConceptKind.INTERVENTION) || title.names(ConceptKind.CELL_TYPE);
    return !bench
        && treatment
        && TrialCues.CLINICAL_DETAIL.in(words)
        && title.of(ConceptKind.CONDITION).stream()
            .anyMatch(condition -> treated(title, condition));
  }

  private static boolean treated(Prose title, FoundConcept condition) {
    List<Word> words = title.words();
    int at = index(words, condition.start());
    boolean opens = TREATMENT_OF.lengthAt(words, Math.max(0, at - 2)) == 2 && at <= 4;
    boolean means =
        title.wordAfter(condition.end()).filter(w -> MEANS.contains(w.lower())).isPresent();
    boolean forTreatment = endsBefore(TREATMENT_FOR, words, at);
    boolean directly = at > 0 && FOR.contains(words.get(at - 1).lower());
    boolean delivered = directly && before(DELIVERY, words, at);
    boolean compared = directly && before(AGAINST, words, at);
    return (opens && means) || forTreatment || delivered || compared;
  }

  private static int index(List<Word> words, int offset) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() >= offset) {
        return i;
      }
    }
    return words.size();
  }

  private static boolean endsBefore(PhraseList phrases, List<Word> words, int at) {
    return (at >= 3 && phrases.lengthAt(words, at - 3) == 3)
        || (at >= 4 && phrases.lengthAt(words, at - 4) == 4);
  }

  private static boolean before(PhraseList phrases, List<Word> words, int at) {
    return phrases.in(words.subList(0, at));
  }
}

package org.evidencegraph.importer.trial;

import org.evidencegraph.importer.sentence.PhraseList;

/** The cue lists of {@code lexicon/trial-cues.txt}. */
final class TrialCues {
  static final PhraseList ANIMAL = list("animal");
  static final PhraseList ANIMAL_ADJECTIVE = list("animal-adjective");
  static final PhraseList LABORATORY = list("laboratory");
  static final PhraseList REVIEW = list("review");
  static final PhraseList REVIEW_LIKE = list("review-like");
  static final PhraseList OBSERVATIONAL = list("observational");
  static final PhraseList NOT_IMPLIED = list("not-implied");
  static final PhraseList PEOPLE = list("people");
  static final PhraseList PEOPLE_ADJECTIVE = list("people-adjective");
  static final PhraseList DESIGN = list("design");
  static final PhraseList CLINICAL_DESIGN = list("clinical-design");
  static final PhraseList TREATMENT = list("treatment");
  static final PhraseList EXPERIMENT_VERB = list("experiment-verb");
  static final PhraseList CLINICAL_DETAIL = list("clinical-detail");
  static final PhraseList PROTOCOL = list("protocol");

  private TrialCues() {}

  private static PhraseList list(String group) {
    return PhraseList.read("trial-cues.txt", group);
  }
}

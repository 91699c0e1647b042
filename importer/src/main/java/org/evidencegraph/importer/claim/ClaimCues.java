package org.evidencegraph.importer.claim;

import org.evidencegraph.importer.sentence.PhraseList;

/** The cue lists of {@code lexicon/claim-cues.txt}. */
final class ClaimCues {
  static final PhraseList AIM = list("aim");
  static final PhraseList OPENING_AIM = list("opening-aim");
  static final PhraseList GAP = list("gap");
  static final PhraseList RECOMMENDATION = list("recommendation");
  static final PhraseList RESEARCH = list("research");
  static final PhraseList LIMITATION = list("limitation");
  static final PhraseList CONCLUSION = list("conclusion");
  static final PhraseList FINDING = list("finding");
  static final PhraseList METHOD = list("method");
  static final PhraseList SOURCE = list("source");
  static final PhraseList REGISTRATION = list("registration");
  static final PhraseList REVIEW = list("review");
  static final PhraseList FORECAST = list("forecast");
  static final PhraseList CONCESSIVE = list("concessive");
  static final PhraseList HEDGE = list("hedge");
  static final PhraseList NEGATION = list("negation");
  static final PhraseList NOT_A_NEGATION = list("not-a-negation");
  static final PhraseList FAVOURABLE = list("favourable");
  static final PhraseList UNFAVOURABLE = list("unfavourable");
  static final PhraseList HARM = list("harm");
  static final PhraseList STRONGLY_FAVOURABLE = list("strongly-favourable");
  static final PhraseList NO_DIFFERENCE = list("no-difference");
  static final PhraseList THERAPY = list("therapy");
  static final PhraseList VERB = list("verb");

  private ClaimCues() {}

  private static PhraseList list(String group) {
    return PhraseList.read("claim-cues.txt", group);
  }
}

package org.evidencegraph.importer.claim;

import java.util.List;
import java.util.Set;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.importer.sentence.PhraseList;
import org.evidencegraph.importer.sentence.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a claim says about benefit or safety of a treatment; properties and mechanisms say
 * nothing about it.
 */
final class BenefitReader {
  private static final PhraseList DENIAL =
      PhraseList.of("not", "no", "without", "lack of", "failed to", "neither", "nor", "less");

  // "fewer complications", "reduction in adverse events": harm that is less is benefit
  private static final PhraseList LESS =
      PhraseList.of(
          "no",
          "without",
          "few",
          "fewer",
          "less",
          "lower",
          "low",
          "reduced",
          "reduces",
          "reduce",
          "reducing",
          "reduction",
          "decreased",
          "decreases",
          "decrease",
          "prevent",
          "prevents",
          "prevented",
          "minimal",
          "rare",
          "acceptable");

  private static final Set<String> BACK =
      Set.of("these", "this", "they", "such", "those", "their", "it");
  private static final int REACH = 4;

  private BenefitReader() {}

  /**
   * @param before the sentence before, which "these studies" points at; null for the first
   */
  static ReportedBenefit read(Statement statement, @Nullable Statement before) {
    List<Word> words = statement.words();
    if (!aboutTreatment(words, before)) {
      return ReportedBenefit.NOT_ADDRESSED;
    }
    boolean equal = ClaimCues.NO_DIFFERENCE.in(words);
    boolean lessHarm = anyNear(ClaimCues.HARM, words, LESS);
    boolean favourable =
        lessHarm
            || anyFar(equal ? ClaimCues.STRONGLY_FAVOURABLE : ClaimCues.FAVOURABLE, words, DENIAL);
    boolean unfavourable =
        ClaimCues.UNFAVOURABLE.in(words) || (!equal && anyFar(ClaimCues.HARM, words, LESS));
    boolean denied = anyNear(ClaimCues.STRONGLY_FAVOURABLE, words, DENIAL);
    return direction(favourable, unfavourable || (denied && !favourable && !equal), equal);
  }

  private static boolean aboutTreatment(List<Word> words, @Nullable Statement before) {
    if (ClaimCues.THERAPY.in(words)) {
      return true;
    }
    boolean pointsBack = !words.isEmpty() && BACK.contains(words.getFirst().lower());
    return pointsBack && before != null && ClaimCues.THERAPY.in(before.words());
  }

  private static ReportedBenefit direction(
      boolean favourable, boolean unfavourable, boolean equal) {
    if (favourable) {
      return unfavourable ? ReportedBenefit.MIXED : ReportedBenefit.FAVOURABLE;
    }
    if (unfavourable) {
      return ReportedBenefit.UNFAVOURABLE;
    }
    return equal ? ReportedBenefit.NO_DIFFERENCE : ReportedBenefit.NOT_ADDRESSED;
  }

  // a cue with one of the other words shortly before it
  private static boolean anyNear(PhraseList cues, List<Word> words, PhraseList before) {
    for (int i = 0; i < words.size(); i++) {
      if (cues.lengthAt(words, i) > 0 && near(words, i, before)) {
        return true;
      }
    }
    return false;
  }

  // a cue with none of the other words shortly before it
  private static boolean anyFar(PhraseList cues, List<Word> words, PhraseList before) {
    for (int i = 0; i < words.size(); i++) {
      if (cues.lengthAt(words, i) > 0 && !near(words, i, before)) {
        return true;
      }
    }
    return false;
  }

  private static boolean near(List<Word> words, int cue, PhraseList before) {
    for (int i = Math.max(0, cue - REACH); i < cue; i++) {
      if (before.lengthAt(words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}

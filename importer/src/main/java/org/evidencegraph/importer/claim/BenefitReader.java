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
  private static final Set<String> BACK =
      Set.of("these", "this", "they", "such", "those", "their", "it");
  private static final int REACH_OF_DENIAL = 4;

  private BenefitReader() {}

  /**
   * @param before the sentence before, which "these studies" points at; null for the first
   */
  static ReportedBenefit read(Statement statement, @Nullable Statement before) {
    List<Word> words = statement.words();
    boolean pointsBack =
        before != null && !words.isEmpty() && BACK.contains(words.getFirst().lower());
    if (!ClaimCues.THERAPY.in(words) && !(pointsBack && ClaimCues.THERAPY.in(before.words()))) {
      return ReportedBenefit.NOT_ADDRESSED;
    }
    boolean against = ClaimCues.UNFAVOURABLE.in(words);
    boolean none = ClaimCues.NO_DIFFERENCE.in(words);
    boolean inFavour = favours(words);
    if (none && !inFavour) {
      return against ? ReportedBenefit.UNFAVOURABLE : ReportedBenefit.NO_DIFFERENCE;
    }
    if (inFavour) {
      return against ? ReportedBenefit.MIXED : ReportedBenefit.FAVOURABLE;
    }
    return against ? ReportedBenefit.UNFAVOURABLE : ReportedBenefit.NOT_ADDRESSED;
  }

  // a cue that is not denied: "no benefit" is none
  private static boolean favours(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (ClaimCues.FAVOURABLE.lengthAt(words, i) > 0 && !denied(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean denied(List<Word> words, int cue) {
    for (int i = Math.max(0, cue - REACH_OF_DENIAL); i < cue; i++) {
      if (DENIAL.lengthAt(words, i) > 0) {
        return true;
      }
    }
    return false;
  }
}

package org.evidencegraph.importer.claim;

import java.util.List;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.Words;
import org.evidencegraph.provenance.Section;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the claim rules see it.
 *
 * @param value without line ends
 * @param label of its section as printed; null where there is none
 * @param words of the value
 */
public record Statement(String value, Section section, @Nullable String label, List<Word> words) {
  public static Statement of(String value, Section section, @Nullable String label) {
    return new Statement(value, section, label, Words.in(value));
  }

  /**
   * The words of the main clause, as far as commas tell: without a leading "Although ..., " and
   * without what follows a concessive word behind a comma.
   */
  List<Word> mainClause() {
    if (words.isEmpty()) {
      return words;
    }
    if (ClaimCues.CONCESSIVE.lengthAt(words, 0) > 0) {
      int comma = commaAfter(2);
      return comma > 0 ? words.subList(comma, words.size()) : words;
    }
    for (int i = 3; i < words.size(); i++) {
      if (!words.get(i).joined() && ClaimCues.CONCESSIVE.lengthAt(words, i) > 0) {
        return words.subList(0, i);
      }
    }
    return words;
  }

  /** Whether a leading clause concedes something: "Although they are safe, ...". */
  boolean concedes() {
    return !words.isEmpty() && ClaimCues.CONCESSIVE.lengthAt(words, 0) > 0 && commaAfter(2) > 0;
  }

  // index of the first word behind a comma
  private int commaAfter(int from) {
    for (int i = from; i < words.size(); i++) {
      if (!words.get(i).joined()
          && value.substring(words.get(i - 1).end(), words.get(i).start()).contains(",")) {
        return i;
      }
    }
    return 0;
  }
}

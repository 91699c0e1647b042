package org.evidencegraph.importer.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Short titles of journals, which cut words at their end and leave the small ones out. */
final class ShortTitle {
  private static final Set<String> SMALL =
      Set.of("the", "of", "and", "in", "for", "on", "&", "de", "la", "der", "die", "und", "et");

  private ShortTitle() {}

  /** Whether a full title can be cut to a short one: every word to its beginning, one at least. */
  static boolean isOf(String shortTitle, String title) {
    List<String> cut = words(shortTitle);
    List<String> whole = words(title);
    if (cut.isEmpty() || cut.size() != whole.size() || cut.equals(whole)) {
      return false;
    }
    for (int i = 0; i < cut.size(); i++) {
      if (!whole.get(i).startsWith(cut.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[\\s.,:()-]+")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}

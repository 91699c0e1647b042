package org.evidencegraph.importer.trial;

import java.util.List;
import java.util.Set;
import org.evidencegraph.importer.sentence.Word;

/** Finds the words for people who take part in studies. */
final class People {
  // "patient" alone stands in front of other nouns ("patient education"); "a patient" is somebody
  private static final Set<String> ONE_PERSON =
      Set.of(
          "patient",
          "child",
          "infant",
          "neonate",
          "woman",
          "man",
          "volunteer",
          "boy",
          "girl",
          "adolescent");
  private static final Set<String> ARTICLE = Set.of("a", "an", "one");
  private static final Set<String> NOT_OF_PEOPLE =
      Set.of(
          "education",
          "centered",
          "controlled",
          "reported",
          "specific",
          "led",
          "safety",
          "portal",
          "care",
          "survival",
          "health",
          "abuse",
          "derived");
  private static final int MOST_WORDS_BETWEEN = 4;

  private People() {}

  static boolean in(List<Word> words) {
    return first(words) >= 0;
  }

  /** Index of the first word for people, or -1. */
  static int first(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (lengthAt(words, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  /** Number of words for people that begin at an index. */
  static int lengthAt(List<Word> words, int index) {
    int length = TrialCues.PEOPLE.lengthAt(words, index);
    return length > 0 ? length : onePerson(words, index) ? 1 : 0;
  }

  static boolean onePerson(List<Word> words, int index) {
    if (!ONE_PERSON.contains(words.get(index).lower())) {
      return false;
    }
    boolean attributive =
        index + 1 < words.size() && NOT_OF_PEOPLE.contains(words.get(index + 1).lower());
    for (int i = index - 1;
        i >= Math.max(0, index - MOST_WORDS_BETWEEN) && words.get(i + 1).joined();
        i--) {
      if (ARTICLE.contains(words.get(i).lower())) {
        return !attributive;
      }
    }
    return false;
  }
}

package org.evidencegraph.importer.concept;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.sentence.Spelling;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.WordList;

/**
 * Conditions that no lexicon holds, known by their build: a word such as "syndrome" with the
 * adjectives or nouns of the body in front, or a word with an ending such as "-itis". They are
 * labelled by their folded singular form.
 */
final class ConditionPattern {
  private static final WordList LIST = WordList.read("condition-heads.txt");
  private static final Set<String> HEADS = keys("head");
  private static final List<String> ENDINGS = LIST.entries("ending");
  private static final Set<String> NO_CONDITION = keys("not-a-condition");
  private static final Set<String> BODY = new HashSet<>(WordList.read("body.txt").entries());
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("ic", "al", "ar", "ary", "ous", "oid", "iac", "eal");
  private static final Set<String> NO_MODIFIER =
      new HashSet<>(WordList.read("body.txt").entries("never"));
  private static final int MOST_MODIFIERS = 3;
  private static final int SHORTEST_STEM = 3;

  private ConditionPattern() {}

  private static Set<String> keys(String group) {
    Set<String> keys = new HashSet<>();
    LIST.entries(group).forEach(word -> keys.add(Spelling.key(Spelling.american(word))));
    return keys;
  }

  /** A condition whose last word stands at an index: index of its first word, and the concept. */
  static Optional<Built> endingAt(List<Word> words, int head, int floor, boolean headline) {
    Word word = words.get(head);
    boolean generic = HEADS.contains(word.key());
    if (!generic && !alone(word)) {
      return Optional.empty();
    }
    int first = firstModifier(words, head, floor, headline);
    return generic && first == head
        ? Optional.empty()
        : Optional.of(new Built(first, concept(words, first, head)));
  }

  /** Whether a text capitalises its words, so that capitals tell no names. */
  static boolean headline(List<Word> words) {
    long longWords = words.stream().filter(word -> word.text().length() > 3).count();
    long capitals =
        words.stream().filter(word -> word.text().length() > 3 && word.capitalised()).count();
    return 2 * capitals > longWords;
  }

  static boolean head(Word word) {
    return HEADS.contains(word.key());
  }

  private static boolean alone(Word word) {
    return endsLikeCondition(word.key())
        && !word.abbreviation()
        && !NO_CONDITION.contains(word.key());
  }

  private static boolean endsLikeCondition(String key) {
    for (String ending : ENDINGS) {
      if (key.endsWith(ending) && key.length() >= ending.length() + SHORTEST_STEM) {
        return true;
      }
    }
    return false;
  }

  private static int firstModifier(List<Word> words, int head, int floor, boolean headline) {
    int first = head;
    while (first - 1 >= floor
        && first > head - MOST_MODIFIERS
        && words.get(first).joined()
        && modifier(words.get(first - 1), first - 1, headline)) {
      first--;
    }
    return first;
  }

  private static boolean modifier(Word word, int index, boolean headline) {
    if (NO_MODIFIER.contains(word.lower()) || Qualifiers.ofCondition(word)) {
      return false;
    }
    boolean name = word.capitalised() && word.text().length() > 2 && !word.abbreviation();
    boolean eponym = name && (word.lower().endsWith("'s") || (index > 0 && !headline));
    return eponym || BODY.contains(word.key()) || adjective(word.lower());
  }

  private static boolean adjective(String lower) {
    return lower.length() > 4 && ADJECTIVE_ENDINGS.stream().anyMatch(lower::endsWith);
  }

  private static Concept concept(List<Word> words, int first, int last) {
    List<String> label = new ArrayList<>();
    for (int i = first; i < last; i++) {
      label.add(words.get(i).lower());
    }
    label.add(words.get(last).key());
    return Concept.of(ConceptKind.CONDITION, String.join(" ", label), null, null, List.of());
  }

  /**
   * @param first index of the first word
   */
  record Built(int first, Concept concept) {}
}

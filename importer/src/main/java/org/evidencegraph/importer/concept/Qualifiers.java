package org.evidencegraph.importer.concept;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.sentence.Spelling;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.WordList;
import org.evidencegraph.importer.sentence.Words;

/**
 * Words in front of a name that belong to its mention: {@code severe, steroid-resistant, acute}
 * GVHD.
 */
final class Qualifiers {
  private static final WordList LIST = WordList.read("qualifiers.txt");
  private static final Set<String> CONDITION = keys("condition");
  private static final Set<String> PARTICIPLE = keys("participle");
  private static final Set<String> CELL = keys("cell");
  private static final Set<String> BETWEEN = Set.of("and", "or", "to", "but");
  private static final Set<String> LATIN = Set.of("vivo", "vitro", "situ", "utero");
  private static final int MOST = 12;

  private Qualifiers() {}

  private static Set<String> keys(String group) {
    Set<String> keys = new HashSet<>();
    LIST.entries(group).forEach(word -> keys.add(Spelling.key(Spelling.american(word))));
    return keys;
  }

  /**
   * Index of the first word that belongs to a name.
   *
   * @param name index of the name's first word
   * @param floor index that the answer may not go below
   */
  static int first(String text, List<Word> words, int name, int floor, ConceptKind kind) {
    int first = name;
    int i = name - 1;
    while (i >= Math.max(floor, name - MOST) && reaches(text, words, i)) {
      int step = qualifier(text, words, i, floor, kind);
      if (step > 0) {
        first = i - step + 1;
        i = first - 1;
      } else if (first < name && BETWEEN.contains(words.get(i).lower())) {
        i--;
      } else {
        break;
      }
    }
    return first;
  }

  // number of words of the qualifier that ends at i: 1 for "severe", 2 for "steroid-resistant", 0
  // for none
  private static int qualifier(String text, List<Word> words, int i, int floor, ConceptKind kind) {
    Word word = words.get(i);
    boolean single = list(kind).contains(word.key()) && !preposition(words, i);
    if (kind == ConceptKind.CONDITION
        && i > floor
        && word.joined()
        && PARTICIPLE.contains(word.key())) {
      return !single || hyphenated(text, word) ? 2 : 1;
    }
    return single ? 1 : 0;
  }

  // "in" of "in vitro expanded", not of "improvement in"
  private static boolean preposition(List<Word> words, int i) {
    String lower = words.get(i).lower();
    return (lower.equals("in") || lower.equals("ex")) && !LATIN.contains(words.get(i + 1).lower());
  }

  private static boolean hyphenated(String text, Word word) {
    return Words.dash(text.charAt(word.start() - 1));
  }

  // the next word is joined or parted by a comma only: "severe, acute"
  private static boolean reaches(String text, List<Word> words, int i) {
    Word next = words.get(i + 1);
    return next.joined() || text.substring(words.get(i).end(), next.start()).strip().equals(",");
  }

  private static Set<String> list(ConceptKind kind) {
    return switch (kind) {
      case CONDITION -> CONDITION;
      case INTERVENTION, CELL_TYPE -> CELL;
      case MECHANISM, OUTCOME, POPULATION, SPECIES, OTHER -> Set.of();
    };
  }

  /**
   * Whether a word makes the one before its hyphen an adjective: {@code steroid-resistant}, {@code
   * CCl4-induced}.
   */
  static boolean participle(String text, Word word) {
    return word.joined() && hyphenated(text, word) && PARTICIPLE.contains(word.key());
  }

  static boolean ofCondition(Word word) {
    return CONDITION.contains(word.key());
  }
}

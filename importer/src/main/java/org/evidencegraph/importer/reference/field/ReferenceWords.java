package org.evidencegraph.importer.reference.field;

import java.util.HashMap;
import java.util.Map;
import org.evidencegraph.importer.sentence.WordList;

/** Classes of words that tell fields apart: months, places, given names; one bit for each class. */
final class ReferenceWords {
  private static final String FILE = "reference-words.txt";
  private static final String[] CLASSES = {
    "month",
    "editor",
    "thesis",
    "report",
    "meeting",
    "publisher",
    "place",
    "particle",
    "given",
    "journal",
    "function"
  };

  static final int MONTH = 1;
  static final int EDITOR = 1 << 1;
  static final int THESIS = 1 << 2;
  static final int REPORT = 1 << 3;
  static final int MEETING = 1 << 4;
  static final int PUBLISHER = 1 << 5;
  static final int PLACE = 1 << 6;
  static final int JOURNAL = 1 << 9;

  private static final Map<String, Integer> WORDS = read();

  private ReferenceWords() {}

  /** The classes of a word in lower case; 0 for none. */
  static int classes(String lower) {
    return WORDS.getOrDefault(lower, 0);
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> words = new HashMap<>();
    WordList list = WordList.read(FILE);
    for (int n = 0; n < CLASSES.length; n++) {
      int bit = 1 << n;
      for (String line : list.entries(CLASSES[n])) {
        for (String word : line.split(" +")) {
          words.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
    return words;
  }
}

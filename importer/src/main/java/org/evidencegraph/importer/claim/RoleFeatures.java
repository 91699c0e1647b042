package org.evidencegraph.importer.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.evidencegraph.importer.sentence.PhraseList;
import org.evidencegraph.importer.sentence.Word;

/**
 * What the role model sees of a sentence: words, pairs of words, cue lists, figures, tense, and its
 * place in the text.
 */
final class RoleFeatures {
  private static final Map<String, PhraseList> LISTS =
      Map.of(
          "aim", ClaimCues.AIM,
          "gap", ClaimCues.GAP,
          "recommendation", ClaimCues.RECOMMENDATION,
          "limitation", ClaimCues.LIMITATION,
          "conclusion", ClaimCues.CONCLUSION,
          "finding", ClaimCues.FINDING,
          "method", ClaimCues.METHOD,
          "hedge", ClaimCues.HEDGE,
          "no-difference", ClaimCues.NO_DIFFERENCE);

  // "p < 0.05", "P=.01"
  private static final Pattern PROBABILITY =
      Pattern.compile("\\b[pP]\\s?(?:-value\\s?)?[<>=\u2264\u2009]");
  private static final Pattern FIGURE =
      Pattern.compile("\\d\\s?%|\u00B1|\\d\\.\\d|\\b95\\s?%?\\s?CI|\\b[nN]\\s?=\\s?\\d");
  private static final int PLACES = 8;
  private static final int FAR = 4;

  private RoleFeatures() {}

  static List<String> of(List<Statement> statements, int index) {
    Statement statement = statements.get(index);
    Set<String> features = new LinkedHashSet<>();
    features.add("bias");
    addPlace(features, index, statements.size());
    addWords(features, statement.words());
    LISTS.forEach((name, list) -> addIf(features, "list=" + name, list.in(statement.words())));
    addIf(features, "probability", PROBABILITY.matcher(statement.value()).find());
    addIf(features, "figure", FIGURE.matcher(statement.value()).find());
    addIf(features, "infinitive", statement.value().startsWith("To "));
    features.add("length=" + Math.min(6, statement.words().size() / 8));
    return new ArrayList<>(features);
  }

  private static void addPlace(Set<String> features, int index, int size) {
    features.add("place=" + PLACES * index / Math.max(1, size));
    features.add("from-start=" + Math.min(FAR, index));
    features.add("from-end=" + Math.min(FAR, size - 1 - index));
  }

  private static void addWords(Set<String> features, List<Word> words) {
    String before = "^";
    for (int i = 0; i < words.size(); i++) {
      String word = form(words.get(i));
      features.add("w=" + word);
      features.add("b=" + before + "_" + word);
      addIf(features, "first=" + word, i == 0);
      before = word;
    }
  }

  private static String form(Word word) {
    return Character.isDigit(word.lower().charAt(0)) ? "0" : word.lower();
  }

  private static void addIf(Set<String> features, String feature, boolean there) {
    if (there) {
      features.add(feature);
    }
  }
}

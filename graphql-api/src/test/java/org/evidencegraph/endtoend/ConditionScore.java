package org.evidencegraph.endtoend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evidencegraph.filter.TextFold;
import tools.jackson.databind.JsonNode;

/**
 * How the conditions that the graph names in claims and studies compare with those that annotators
 * named. Two names agree when they share at least half of their words.
 */
final class ConditionScore {
  private static final Set<String> SMALL =
      Set.of("of", "the", "in", "and", "for", "with", "a", "or");

  private int found;
  private int missed;
  private int extra;

  void add(JsonNode annotated, JsonNode exported) {
    for (JsonNode sentence : annotated.path("sentences")) {
      compare(
          names(sentence.path("conditions")),
          names(sameSentence(sentence, exported).path("conditions")));
    }
    for (JsonNode trial : annotated.path("trials")) {
      compare(
          names(trial.path("conditions")), names(sameTrial(trial, exported).path("conditions")));
    }
  }

  double precision() {
    return (double) found / (found + extra);
  }

  double recall() {
    return (double) found / (found + missed);
  }

  private static JsonNode sameSentence(JsonNode annotated, JsonNode exported) {
    for (JsonNode sentence : exported.path("sentences")) {
      if (sentence.path("span").path(0).asInt() == annotated.path("span").path(0).asInt()) {
        return sentence;
      }
    }
    return exported.path("absent");
  }

  private static JsonNode sameTrial(JsonNode annotated, JsonNode exported) {
    int entry = annotated.path("refNumbers").path(0).asInt();
    for (JsonNode trial : exported.path("trials")) {
      for (JsonNode number : trial.path("refNumbers")) {
        if (number.asInt() == entry) {
          return trial;
        }
      }
    }
    return exported.path("absent");
  }

  private void compare(List<Set<String>> expected, List<Set<String>> actual) {
    List<Set<String>> left = new ArrayList<>(actual);
    for (Set<String> name : expected) {
      int at = 0;
      while (at < left.size() && !agree(name, left.get(at))) {
        at++;
      }
      if (at < left.size()) {
        left.remove(at);
        found++;
      } else {
        missed++;
      }
    }
    extra += left.size();
  }

  private static boolean agree(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> any = new HashSet<>(a);
    any.addAll(b);
    return 2 * both.size() >= any.size();
  }

  private static List<Set<String>> names(JsonNode values) {
    List<Set<String>> names = new ArrayList<>();
    for (JsonNode value : values) {
      Set<String> words =
          new HashSet<>(List.of(TextFold.fold(value.asString()).split("[^a-z0-9]+", -1)));
      words.removeAll(SMALL);
      words.remove("");
      names.add(words);
    }
    return names;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "conditions: found %d, missed %d, extra %d, precision %.3f, recall %.3f",
        found,
        missed,
        extra,
        precision(),
        recall());
  }
}

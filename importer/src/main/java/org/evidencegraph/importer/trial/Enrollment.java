package org.evidencegraph.importer.trial;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.evidencegraph.importer.sentence.Word;

/**
 * Reads how many people took part: {@code two lupus patients}, {@code a patient}, {@code 1,204
 * women}.
 */
final class Enrollment {
  private static final Map<String, Integer> ONES =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);

  // "5 mg", "12 weeks", "of 65 years": no head counts
  private static final Set<String> NOT_PEOPLE =
      Set.of(
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "day",
          "days",
          "hour",
          "hours",
          "min",
          "minutes",
          "mg",
          "g",
          "kg",
          "ml",
          "old",
          "doses",
          "times",
          "percent",
          "centers",
          "hospitals",
          "of",
          "in",
          "to",
          "from",
          "per",
          "with",
          "for",
          "than",
          "and",
          "or",
          "versus",
          "groups",
          "arms");
  private static final int MOST_WORDS_BETWEEN = 6;
  private static final int MOST_PEOPLE = 10_000_000;

  private Enrollment() {}

  /** The number before the first word for people that has one. */
  static OptionalInt in(String text, List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (People.lengthAt(words, i) > 0) {
        OptionalInt number = before(text, words, i);
        if (number.isPresent()) {
          return number;
        }
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt before(String text, List<Word> words, int people) {
    boolean singular = People.onePerson(words, people);
    for (int i = people - 1;
        i >= Math.max(0, people - MOST_WORDS_BETWEEN) && words.get(i + 1).joined();
        i--) {
      Word word = words.get(i);
      if (singular && (word.lower().equals("a") || word.lower().equals("an"))) {
        return OptionalInt.of(1);
      }
      if (NOT_PEOPLE.contains(word.lower())) {
        return OptionalInt.empty();
      }
      OptionalInt number = number(words, i);
      if (number.isPresent()) {
        return glued(text, word) ? OptionalInt.empty() : number;
      }
    }
    return OptionalInt.empty();
  }

  // "type 2", "phase 3", "HIV-1": part of a name
  private static boolean glued(String text, Word word) {
    int before = word.start() - 1;
    boolean hyphen = before >= 0 && text.charAt(before) == '-';
    int i = before;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    int end = i + 1;
    while (i >= 0 && Character.isLetter(text.charAt(i))) {
      i--;
    }
    String previous = text.substring(Math.max(0, i + 1), Math.max(0, end)).toLowerCase(Locale.ROOT);
    boolean percent = word.end() < text.length() && text.charAt(word.end()) == '%';
    return percent
        || (hyphen && word.number())
        || Set.of("type", "phase", "grade", "stage", "class", "covid").contains(previous);
  }

  private static OptionalInt number(List<Word> words, int i) {
    String lower = words.get(i).lower();
    if (words.get(i).number()) {
      String digits = lower.replace(",", "");
      boolean whole = digits.chars().allMatch(Character::isDigit) && digits.length() <= 7;
      int value = whole ? Integer.parseInt(digits) : 0;
      return value > 0 && value < MOST_PEOPLE ? OptionalInt.of(value) : OptionalInt.empty();
    }
    if (ONES.containsKey(lower)) {
      int tens = i > 0 ? TENS.getOrDefault(words.get(i - 1).lower(), 0) : 0;
      return OptionalInt.of(tens + ONES.get(lower));
    }
    return TENS.containsKey(lower) ? OptionalInt.of(TENS.get(lower)) : OptionalInt.empty();
  }
}

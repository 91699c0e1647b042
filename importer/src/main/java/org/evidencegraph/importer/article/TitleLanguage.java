package org.evidencegraph.importer.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells in which language a title is by its smallest words. */
final class TitleLanguage {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "en", Set.of("of", "the", "and", "in", "on", "for", "with", "by", "to", "an", "at"),
          "es", Set.of("de", "la", "el", "en", "y", "los", "las", "del", "con", "una", "por"),
          "pt", Set.of("de", "da", "do", "em", "e", "os", "as", "dos", "das", "com", "uma", "na"),
          "fr", Set.of("le", "et", "les", "des", "du", "dans", "une", "sur", "aux", "chez"),
          "de",
              Set.of(
                  "der", "die", "das", "und", "von", "mit", "f\u00FCr", "bei", "zur", "am", "im"),
          "id", Set.of("dan", "di", "dengan", "pada", "yang", "terhadap", "untuk", "dari"));

  private TitleLanguage() {}

  /** Code of the language with most of its small words in the title; empty where two are even. */
  static String of(String title) {
    List<String> words = Arrays.asList(title.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    String best = "";
    long most = 0;
    for (String code : List.of("en", "es", "pt", "fr", "de", "id")) {
      Set<String> small = WORDS.getOrDefault(code, Set.of());
      long found = words.stream().filter(small::contains).count();
      best = found > most ? code : found == most ? "" : best;
      most = Math.max(most, found);
    }
    return best;
  }
}

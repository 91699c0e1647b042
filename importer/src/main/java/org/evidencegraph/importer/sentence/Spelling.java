package org.evidencegraph.importer.sentence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the spellings of a word to one key. The key is only for comparing: it need not be a word,
 * but both sides of a comparison go through here.
 */
public final class Spelling {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("children", "child"),
          Map.entry("schoolchildren", "child"),
          Map.entry("mice", "mouse"),
          Map.entry("women", "woman"),
          Map.entry("men", "man"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("people", "person"),
          Map.entry("persons", "person"),
          Map.entry("metastases", "metastasis"),
          Map.entry("analyses", "analysis"),
          Map.entry("crises", "crisis"),
          Map.entry("vs", "versus"),
          Map.entry("v", "versus"),
          Map.entry("\u03B1", "alpha"),
          Map.entry("\u03B2", "beta"),
          Map.entry("\u03B3", "gamma"),
          Map.entry("\u03B4", "delta"));

  // British to American, and the two ways of writing a sound; the left side never occurs in the
  // right
  private static final String[][] BRITISH = {
    {"haem", "hem"},
    {"aemi", "emi"},
    {"oedem", "edem"},
    {"oesoph", "esoph"},
    {"oestr", "estr"},
    {"rrhoea", "rrhea"},
    {"paed", "ped"},
    {"foet", "fet"},
    {"gynaec", "gynec"},
    {"caesar", "cesar"},
    {"anaesth", "anesth"},
    {"coeliac", "celiac"},
    {"aetiol", "etiol"},
    {"ischaem", "ischem"},
    {"leukaem", "leukem"},
    {"pnoea", "pnea"},
    {"tumour", "tumor"},
    {"behaviour", "behavior"},
    {"colour", "color"},
    {"centre", "center"},
    {"fibre", "fiber"},
    {"programme", "program"},
    {"signalling", "signaling"},
    {"modelling", "modeling"},
    {"remodelling", "remodeling"},
    {"sulph", "sulf"}
  };

  private static final List<String> ISE =
      List.of("ise", "ises", "ised", "ising", "isation", "isations");

  /**
   * Where a word has none of the pairs of letters that British forms begin with, it has no form.
   */
  private static final boolean[] BEGINS = new boolean[26 * 26];

  static {
    for (String[] pair : BRITISH) {
      BEGINS[index(pair[0].charAt(0), pair[0].charAt(1))] = true;
    }
  }

  // stems that keep their s
  private static final Set<String> NOT_IZE =
      Set.of(
          "exerc", "prom", "comprom", "otherw", "likew", "prec", "expert", "surpr", "adv", "rev",
          "superv", "enterpr", "franch", "prem", "compr", "conc", "disgu", "improv", "appra", "bru",
          "cru", "dem", "dev", "exc", "inc", "desp", "no", "ra", "ar", "parad", "treat", "clockw",
          "stepw", "pairw", "po", "pra", "mala");

  private Spelling() {}

  /**
   * The key of a folded word.
   *
   * @param lower as {@link #american} gives it
   */
  public static String key(String lower) {
    String word = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    String irregular = IRREGULAR.get(word);
    return irregular != null ? irregular : singular(word);
  }

  /**
   * The American spelling of a word: {@code tumor}, {@code randomized}.
   *
   * @param word lower case, without accents
   */
  public static String american(String word) {
    return izing(mayBeBritish(word) ? respelled(word) : word);
  }

  private static boolean mayBeBritish(String word) {
    for (int i = 1; i < word.length(); i++) {
      int index = index(word.charAt(i - 1), word.charAt(i));
      if (index >= 0 && BEGINS[index]) {
        return true;
      }
    }
    return false;
  }

  // of two letters from a to z; -1 for any other characters
  private static int index(char first, char second) {
    return first < 'a' || first > 'z' || second < 'a' || second > 'z'
        ? -1
        : (first - 'a') * 26 + second - 'a';
  }

  private static String respelled(String word) {
    String result = word;
    for (String[] pair : BRITISH) {
      if (result.contains(pair[0])) {
        result = result.replace(pair[0], pair[1]);
      }
    }
    return result;
  }

  private static String izing(String word) {
    if (!word.contains("is")) {
      return word;
    }
    for (String ending : ISE) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        return stem.length() < 2 || NOT_IZE.contains(stem)
            ? word
            : stem + "iz" + ending.substring(2);
      }
    }
    return word;
  }

  private static String singular(String word) {
    int n = word.length();
    if (n <= 3 || !(word.endsWith("s") || word.endsWith("ae"))) {
      return word;
    }
    if (word.endsWith("ae")) {
      return word.substring(0, n - 1);
    }
    if (word.endsWith("ies") && n > 4) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("oses")
        && n > 6
        && !word.endsWith("poses")
        && !word.endsWith("closes")
        && !word.endsWith("doses")) {
      return word.substring(0, n - 2) + "is";
    }
    if (word.endsWith("sses") || word.endsWith("xes")) {
      return word.substring(0, n - 2);
    }
    return word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")
        ? word
        : word.substring(0, n - 1);
  }
}

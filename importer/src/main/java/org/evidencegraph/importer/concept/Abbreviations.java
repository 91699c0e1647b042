package org.evidencegraph.importer.concept;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.importer.sentence.Range;

/**
 * Abbreviations that a text defines: {@code mesenchymal stem cells (MSCs)}. An abbreviation denotes
 * the concept whose name ends before the bracket and holds its letters in order; one whose long
 * form names no concept denotes none, whatever the lexicon says.
 */
public final class Abbreviations {
  public static final Abbreviations NONE = new Abbreviations(Map.of());

  // "(MSCs)", "(GVHD; n = 12)"
  private static final Pattern SHORT_FORM =
      Pattern.compile("\\(\\s?([A-Za-z][A-Za-z0-9/-]{1,11})\\s?[);,]");
  private static final int LONGEST_FORM = 120;

  private final Map<String, Optional<Concept>> defined;

  private Abbreviations(Map<String, Optional<Concept>> defined) {
    this.defined = defined;
  }

  /**
   * Reads the definitions of some ranges of a text.
   *
   * @param concepts names that a range of the text holds, in order
   */
  static Abbreviations of(
      String text, List<Range> ranges, Function<Range, List<FoundConcept>> concepts) {
    Map<String, Optional<Concept>> defined = new HashMap<>();
    for (Range range : ranges) {
      Matcher m = SHORT_FORM.matcher(text).region(range.start(), range.end());
      while (m.find()) {
        if (upper(m.group(1)) >= 2) {
          define(
                  text,
                  new Range(Math.max(range.start(), m.start() - LONGEST_FORM), m.start()),
                  m.group(1),
                  concepts)
              .ifPresent(concept -> defined.putIfAbsent(key(m.group(1)), concept));
        }
      }
    }
    return new Abbreviations(defined);
  }

  // empty: no definition; empty inside: the long form names nothing we know
  private static Optional<Optional<Concept>> define(
      String text, Range before, String form, Function<Range, List<FoundConcept>> concepts) {
    int start = longForm(text, before, key(form));
    if (start < 0) {
      return Optional.empty();
    }
    return Optional.of(
        concepts.apply(new Range(start, before.end())).stream()
            .filter(
                found ->
                    found.start() <= start && text.substring(found.end(), before.end()).isBlank())
            .map(FoundConcept::concept)
            .findFirst());
  }

  /**
   * Where the long form begins: going back from the bracket each letter of the short form is met in
   * order, and the first one opens a word; -1 where it is not so. After Schwartz and Hearst, "A
   * simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
   */
  private static int longForm(String text, Range before, String form) {
    int at = before.end() - 1;
    for (int k = form.length() - 1; k >= 0; k--) {
      char letter = Character.toLowerCase(form.charAt(k));
      if (!Character.isLetterOrDigit(letter)) {
        continue;
      }
      while (at >= before.start()
          && (Character.toLowerCase(text.charAt(at)) != letter
              || (k == 0 && !opensWord(text, at, before.start())))) {
        at--;
      }
      if (at < before.start()) {
        return -1;
      }
      at--;
    }
    return at + 1;
  }

  private static boolean opensWord(String text, int at, int floor) {
    return at == floor || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static long upper(String form) {
    return form.chars().filter(Character::isUpperCase).count();
  }

  /** Abbreviations of this text, and those of another where this one is silent. */
  Abbreviations or(Abbreviations other) {
    Map<String, Optional<Concept>> both = new HashMap<>(other.defined);
    both.putAll(defined);
    return new Abbreviations(both);
  }

  boolean isEmpty() {
    return defined.isEmpty();
  }

  boolean defines(String printed) {
    return defined.containsKey(key(printed));
  }

  Optional<Concept> meaning(String printed) {
    return defined.getOrDefault(key(printed), Optional.empty());
  }

  // "MSCs" and "MSC" are one, "hMSC" is another, "AIDS" keeps its S
  private static String key(String printed) {
    boolean plural = printed.length() > 2 && printed.endsWith("s");
    return (plural ? printed.substring(0, printed.length() - 1) : printed)
        .replace("-", "")
        .toUpperCase(Locale.ROOT);
  }
}

package org.evidencegraph.importer.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The phase of a clinical study as a text prints it.
 *
 * @param numbers roman, ascending, each once: {@code I}, {@code II}
 * @param asPrinted {@code phase I–II}
 */
record Phases(List<String> numbers, String asPrinted) {
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  // "phase I", "Phase 1/2a", "phase I–II", "phases 2 and 3", "phase IIb"
  private static final Pattern PHASE =
      Pattern.compile(
          "\\bphases?["
              + " -]?(?<first>IV|I{1,3}|[1-4])[ab]?(?:\\s?(?:[-\u2010-\u2015/,]|and|or|to)\\s?(?:phase"
              + " )?(?<last>IV|I{1,3}|[1-4])[ab]?)?\\b",
          Pattern.CASE_INSENSITIVE);

  static Optional<Phases> in(String text) {
    Matcher m = PHASE.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    TreeSet<String> numbers = new TreeSet<>((a, b) -> ROMAN.indexOf(a) - ROMAN.indexOf(b));
    numbers.add(roman(m.group("first")));
    @Nullable String last = m.group("last");
    if (last != null) {
      numbers.add(roman(last));
    }
    return Optional.of(new Phases(List.copyOf(numbers), m.group()));
  }

  private static String roman(String printed) {
    return Character.isDigit(printed.charAt(0))
        ? ROMAN.get(printed.charAt(0) - '1')
        : printed.toUpperCase(Locale.ROOT);
  }
}

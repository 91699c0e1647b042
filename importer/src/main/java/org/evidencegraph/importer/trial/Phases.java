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
 * @param values as ClinicalTrials.gov names them, ascending, each once: {@code PHASE1}, {@code
 *     PHASE2}
 * @param asPrinted {@code phase I–II}
 */
public record Phases(List<String> values, String asPrinted) {
  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  // "phase I", "Phase 1/2a", "phase I–II", "phases 2 and 3", "phase IIb"
  private static final Pattern PHASE =
      Pattern.compile(
          "\\bphases?["
              + " -]?(?<first>IV|I{1,3}|[1-4])[ab]?(?:\\s?(?:[-\u2010-\u2015/,]|and|or|to)\\s?(?:phase"
              + " )?(?<last>IV|I{1,3}|[1-4])[ab]?)?\\b",
          Pattern.CASE_INSENSITIVE);

  /** The first phase that the text names; empty where it names none. */
  public static Optional<Phases> in(String text) {
    Matcher m = PHASE.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    TreeSet<String> values = new TreeSet<>();
    values.add(value(m.group("first")));
    @Nullable String last = m.group("last");
    if (last != null) {
      values.add(value(last));
    }
    return Optional.of(new Phases(List.copyOf(values), m.group()));
  }

  private static String value(String printed) {
    int number =
        Character.isDigit(printed.charAt(0))
            ? printed.charAt(0) - '0'
            : ROMAN.indexOf(printed.toUpperCase(Locale.ROOT)) + 1;
    return "PHASE" + number;
  }
}

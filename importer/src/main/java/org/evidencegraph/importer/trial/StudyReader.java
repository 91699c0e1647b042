package org.evidencegraph.importer.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.concept.FoundConcept;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.trial.StudyDescription;
import org.jspecify.annotations.Nullable;

/** Reads what a title or sentence says about the study it names. */
final class StudyReader {
  // "(ACME) trial", "(the ACME trial)", "the ACME-2 study"
  private static final Pattern ACRONYM =
      Pattern.compile(
          "\\((?:the )?([A-Z][A-Za-z0-9.-]{2,19})\\) (?:trial|study)\\b"
              + "|\\((?:the )?([A-Z][A-Za-z0-9.-]{2,19}) (?:trial|study)\\)"
              + "|\\b[Tt]he ([A-Z][A-Za-z0-9.-]{2,19}) (?:trial|study)\\b");

  // "versus B", "compared with B", "Comparison of A with B"
  private static final Pattern COMPARATOR =
      Pattern.compile(
          "(?:\\b(?:versus|vs\\.?|compared (?:with|to)|in comparison (?:with|to))|\\bcomparison of"
              + " [^:,;]{3,120}? (?:with|and|to)) ([^:;,.()]{2,120}?)(?="
              + " (?:for|in|among|on|as|after|during|following|to|at|by|when|with"
              + " regard)\\b|[:;,.()]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACEBO =
      Pattern.compile("\\b(placebo|sham)[- ]controlled\\b", Pattern.CASE_INSENSITIVE);

  private static final List<String> SOURCES =
      List.of(
          "bone marrow",
          "umbilical cord blood",
          "umbilical cord",
          "cord blood",
          "adipose tissue",
          "adipose",
          "peripheral blood",
          "wharton's jelly",
          "placenta",
          "placental",
          "amniotic fluid",
          "amniotic membrane",
          "dental pulp",
          "menstrual blood",
          "skeletal muscle",
          "embryonic",
          "fetal liver");
  private static final Set<String> STUDY =
      Set.of("trial", "study", "clinical", "comparison", "trials", "phase");
  private static final Set<String> SETTING =
      Set.of(
          "following",
          "after",
          "undergoing",
          "receiving",
          "before",
          "during",
          "awaiting",
          "previous",
          "prior");
  private static final Pattern STEM =
      Pattern.compile("stem cell|stromal cell|progenitor|mononuclear|marrow cell");

  private StudyReader() {}

  /**
   * @param title the title that the stretch is; null for a sentence
   */
  static StudyDescription read(Prose prose, @Nullable String title) {
    Optional<Phases> phases = Phases.in(prose.value());
    OptionalInt enrollment = Enrollment.in(prose.text(), prose.words());
    return new StudyDescription(
        title,
        acronym(prose.value()).orElse(null),
        RegistryNumber.findAll(prose.value()).stream()
            .map(RegistryNumber.Found::number)
            .distinct()
            .toList(),
        phases.map(Phases::values).orElse(List.of()),
        phases.map(Phases::asPrinted).orElse(null),
        design(prose.words()),
        null,
        enrollment.isPresent() ? enrollment.getAsInt() : null,
        population(prose.words()).orElse(null),
        comparators(prose.value()),
        cellSource(prose).orElse(null));
  }

  private static Optional<String> acronym(String value) {
    for (Matcher m = ACRONYM.matcher(value); m.find(); ) {
      for (int g = 1; g <= m.groupCount(); g++) {
        @Nullable String name = m.group(g);
        if (name != null && name.chars().filter(Character::isUpperCase).count() >= 3) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** Words of the text, lower case, each once: {@code double-blind}. */
  private static List<String> design(List<Word> words) {
    Set<String> design = new LinkedHashSet<>();
    int i = 0;
    while (i < words.size()) {
      int length = TrialCues.DESIGN.lengthAt(words, i);
      if (length > 0 && !(length == 1 && controlsElse(words, i))) {
        design.add(printed(words, i, length));
      }
      i += Math.max(1, length);
    }
    return List.copyOf(design);
  }

  // "controlled" of "patient-controlled analgesia" is no design
  private static boolean controlsElse(List<Word> words, int i) {
    boolean controlled = words.get(i).lower().equals("controlled");
    boolean afterDesign = i > 0 && TrialCues.DESIGN.lengthAt(words, i - 1) > 0;
    boolean beforeStudy =
        i + 1 < words.size()
            && (STUDY.contains(words.get(i + 1).lower())
                || TrialCues.DESIGN.lengthAt(words, i + 1) > 0);
    return controlled && !afterDesign && !beforeStudy;
  }

  private static String printed(List<Word> words, int from, int length) {
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      Word word = words.get(i);
      boolean hyphen =
          i > from && word.start() == words.get(i - 1).end() + 1 && hyphenated(phrase, word);
      phrase
          .append(i == from ? "" : hyphen ? "-" : " ")
          .append(word.text().toLowerCase(Locale.ROOT));
    }
    String text = phrase.toString();
    return text.endsWith("assessments") || text.endsWith("reports")
        ? text.substring(0, text.length() - 1)
        : text;
  }

  // compounds such as "double-blind" are written with a hyphen, names such as "case report" are not
  private static boolean hyphenated(StringBuilder before, Word word) {
    String second = word.lower();
    return !second.startsWith("report")
        && !second.equals("series")
        && !second.equals("use")
        && !second.startsWith("assess")
        && !second.startsWith("outcome")
        && !before.toString().startsWith("cluster");
  }

  /** The first words for people with the adjectives in front: {@code pediatric patients}. */
  private static Optional<String> population(List<Word> words) {
    int people = People.first(words);
    if (people < 0) {
      return Optional.empty();
    }
    int first = people;
    while (first > 0
        && words.get(first).joined()
        && TrialCues.PEOPLE_ADJECTIVE.lengthAt(words, first - 1) > 0) {
      first--;
    }
    String printed = joined(words.subList(first, people + People.lengthAt(words, people)));
    return Optional.of(printed.replaceFirst("^(?:in|the) ", "").replaceFirst(" with$", ""));
  }

  private static String joined(List<Word> words) {
    List<String> printed = new ArrayList<>();
    words.forEach(word -> printed.add(word.text().toLowerCase(Locale.ROOT)));
    return String.join(" ", printed);
  }

  private static List<String> comparators(String value) {
    Set<String> comparators = new LinkedHashSet<>();
    for (Matcher m = COMPARATOR.matcher(value); m.find(); ) {
      comparators.add(m.group(1).strip());
    }
    for (Matcher m = PLACEBO.matcher(value); m.find(); ) {
      comparators.add(m.group(1).toLowerCase(Locale.ROOT));
    }
    return List.copyOf(comparators);
  }

  private static Optional<String> cellSource(Prose prose) {
    String lower = prose.value().toLowerCase(Locale.ROOT).replace('-', ' ');
    return givesCells(prose)
        ? SOURCES.stream().filter(lower::contains).findFirst()
        : Optional.empty();
  }

  /**
   * The mentions that are the study's treatments: not what it is compared with, not the cells it
   * counts.
   */
  static List<FoundConcept> interventions(Prose prose, StudyDescription study) {
    List<FoundConcept> all = given(prose, false);
    if (all.isEmpty()) {
      all = given(prose, true);
    }
    all.removeIf(found -> comparator(prose, found, study));
    return all;
  }

  private static List<FoundConcept> given(Prose prose, boolean settings) {
    List<FoundConcept> treatments =
        prose.of(ConceptKind.INTERVENTION).stream()
            .filter(f -> !placebo(f) && (settings || !setting(prose, f)))
            .toList();
    boolean cellTherapy =
        treatments.stream().anyMatch(f -> STEM.matcher(f.concept().label()).find());
    List<FoundConcept> all = new ArrayList<>(treatments);
    if (!cellTherapy) {
      prose.of(ConceptKind.CELL_TYPE).stream()
          .filter(f -> STEM.matcher(f.concept().label()).find())
          .forEach(all::add);
    }
    all.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return all;
  }

  /** Whether it names cells that are given as a treatment. */
  static boolean givesCells(Prose prose) {
    return prose.concepts().stream()
        .anyMatch(found -> STEM.matcher(found.concept().label()).find());
  }

  // "patients following transplantation": what was done before
  private static boolean setting(Prose prose, FoundConcept found) {
    return prose
        .wordBefore(found.start())
        .filter(word -> SETTING.contains(word.lower()))
        .isPresent();
  }

  private static boolean placebo(FoundConcept found) {
    return found.concept().label().equals("placebo");
  }

  private static boolean comparator(Prose prose, FoundConcept found, StudyDescription study) {
    String printed = prose.text().substring(found.start(), found.end());
    return study.comparators().stream().anyMatch(c -> c.contains(printed));
  }
}

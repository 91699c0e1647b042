package org.evidencegraph.importer.trial;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.sentence.PhraseList;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.Words;
import org.evidencegraph.trial.StudyDescription;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a paper's own abstract reports a study of its authors, and gathers what it says
 * about it.
 */
final class OwnStudy {
  private static final PhraseList ABOUT_STUDIES =
      PhraseList.of(
          "systematic review",
          "meta analysis",
          "meta analyses",
          "this review",
          "we review",
          "we reviewed",
          "we searched",
          "literature search",
          "were searched",
          "medline",
          "included studies",
          "eligible studies",
          "studies were included",
          "trials were included",
          "here we review",
          "in this article we discuss",
          "narrative review");
  private static final PhraseList TOOK_PART =
      PhraseList.of(
          "were randomized",
          "was randomized",
          "were randomly assigned",
          "were randomly allocated",
          "were randomly divided",
          "were assigned",
          "were allocated",
          "were enrolled",
          "were recruited",
          "were treated",
          "was treated",
          "were included",
          "were divided",
          "received",
          "underwent",
          "completed",
          "participated",
          "will be randomized",
          "will be randomly",
          "will be recruited",
          "will be enrolled",
          "will be allocated",
          "will be assigned",
          "will receive",
          "we randomized",
          "we randomly assigned",
          "we enrolled",
          "we recruited",
          "we treated",
          "randomly assigned",
          "randomly allocated");
  private static final PhraseList ASSIGNED =
      PhraseList.of(
          "were randomized",
          "was randomized",
          "were randomly assigned",
          "were randomly allocated",
          "were randomly divided",
          "we randomized",
          "we randomly assigned",
          "will be randomized",
          "will be randomly",
          "randomly assigned",
          "randomly allocated");

  // "in this phase 2 trial", "this open-label study", "we conducted a randomized controlled trial",
  // "Design: ... trial"
  private static final Pattern THIS_STUDY =
      Pattern.compile(
          "\\b(?:(?:in|of) this|this|the present|our|we"
              + " (?:conducted|performed|did|undertook|report|designed|present)(?: the results of)?"
              + " (?:a|an|the))\\b[^.;:]{0,90}?"
              + "\\b(?:(?:random|phase|double|single|open|placebo|controlled|blind|clinical|pilot|crossover|prospective|multicent)[^.;:]{0,60}?\\b(?:trial|study)|trial)\\b(?!"
              + " design)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DESIGN_LINE =
      Pattern.compile(
          "^(?:a|an|the)?"
              + " ?[^.;]{0,80}(?:random|blind|controlled|phase|open.label)[^.;]{0,80}\\b(?:trial|study)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PhraseList PROTOCOL = PhraseList.of("study protocol", "trial protocol");

  private final @Nullable Prose title;
  private final List<Prose> sentences;

  OwnStudy(@Nullable Prose title, List<Prose> sentences) {
    this.title = title;
    this.sentences = sentences;
  }

  /** Whether the text is about studies of others: reviews and meta-analyses. */
  boolean aboutOthers() {
    return (title != null && TrialCues.REVIEW.in(title.words()))
        || sentences.stream().anyMatch(s -> ABOUT_STUDIES.in(s.words()));
  }

  boolean protocol() {
    boolean inTitle = title != null && TrialCues.PROTOCOL.in(title.words());
    return inTitle || sentences.stream().anyMatch(s -> PROTOCOL.in(s.words()));
  }

  /** The first sentence that says that the authors did a study in people. */
  Optional<Prose> report() {
    return aboutAnimals()
        ? Optional.empty()
        : sentences.stream().filter(OwnStudy::reports).findFirst();
  }

  /** Whether the text speaks of animals: then whoever was "randomly assigned" may be one. */
  boolean aboutAnimals() {
    return (title != null && TrialCues.ANIMAL.in(title.words()))
        || sentences.stream().anyMatch(s -> TrialCues.ANIMAL.in(s.words()));
  }

  private static boolean reports(Prose sentence) {
    List<Word> words = sentence.words();
    if (TrialCues.LABORATORY.in(words) && !ASSIGNED.in(words)) {
      return false;
    }
    boolean people = People.in(words);
    return (people && ASSIGNED.in(words))
        || (people && TOOK_PART.in(words) && Enrollment.in(sentence.text(), words).isPresent())
        || namesStudy(words)
            && (THIS_STUDY.matcher(sentence.value()).find()
                || DESIGN_LINE.matcher(sentence.value()).lookingAt()
                    && TrialCues.CLINICAL_DESIGN.in(words));
  }

  // both patterns end in one of these words
  private static boolean namesStudy(List<Word> words) {
    for (Word word : words) {
      if (word.key().equals("trial") || word.key().equals("study")) {
        return true;
      }
    }
    return false;
  }

  /** Registry numbers that the abstract prints. */
  List<RegistryNumber> registrations() {
    return sentences.stream()
        .flatMap(s -> RegistryNumber.findAll(s.value()).stream())
        .map(RegistryNumber.Found::number)
        .distinct()
        .toList();
  }

  /**
   * Whether the title bears a number, or a sentence gives one as the paper's own: it speaks of a
   * registration or has the number at its end, and of no study of others.
   */
  boolean registersItself() {
    boolean titled = title != null && !RegistryNumber.findAll(title.value()).isEmpty();
    return titled
        || sentences.stream()
            .anyMatch(
                s -> !RegistryNumber.findAll(s.value()).isEmpty() && BodyProse.isRegistration(s));
  }

  /** What title and sentences say about the study; the title goes first. */
  StudyDescription describe(@Nullable String titleText) {
    StudyDescription study = title == null ? EMPTY : StudyReader.read(title, titleText);
    for (Prose sentence : sentences) {
      if (reports(sentence)) {
        study = join(study, StudyReader.read(sentence, null));
      }
    }
    return study;
  }

  private static final StudyDescription EMPTY =
      new StudyDescription(
          null, null, List.of(), List.of(), null, List.of(), null, null, null, List.of(), null);

  private static StudyDescription join(StudyDescription a, StudyDescription b) {
    return new StudyDescription(
        a.title(),
        a.acronym() != null ? a.acronym() : b.acronym(),
        both(a.registrations(), b.registrations()),
        a.phases().isEmpty() ? b.phases() : a.phases(),
        a.phaseAsPrinted() != null ? a.phaseAsPrinted() : b.phaseAsPrinted(),
        designs(a.design(), b.design()),
        null,
        a.enrollment() != null ? a.enrollment() : b.enrollment(),
        a.population() != null ? a.population() : b.population(),
        a.comparators().isEmpty() ? b.comparators() : a.comparators(),
        a.cellSource() != null ? a.cellSource() : b.cellSource());
  }

  static StudyDescription registered(StudyDescription study, List<RegistryNumber> numbers) {
    return new StudyDescription(
        study.title(),
        study.acronym(),
        numbers,
        study.phases(),
        study.phaseAsPrinted(),
        study.design(),
        study.status(),
        study.enrollment(),
        study.population(),
        study.comparators(),
        study.cellSource());
  }

  // "randomised" and "randomized" are one word
  private static List<String> designs(List<String> a, List<String> b) {
    Map<String, String> designs = new LinkedHashMap<>();
    both(a, b).forEach(design -> designs.putIfAbsent(plain(design), design));
    return List.copyOf(designs.values());
  }

  private static String plain(String design) {
    return Words.in(design).stream().map(Word::lower).collect(Collectors.joining(" "));
  }

  private static <T> List<T> both(List<T> a, List<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }
}

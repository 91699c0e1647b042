package org.evidencegraph.importer.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.concept.FoundConcept;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/** Finds the studies that a paper's titles and abstract speak of. */
public final class TrialFinder {
  private final FoldedText text;

  public TrialFinder(FoldedText text) {
    this.text = text;
  }

  /**
   * The study that the title of a reference names, if it names one.
   *
   * @param reference ordinal of the reference
   */
  public List<ImportedTrial> inReference(Prose title, int reference) {
    return TitleTier.of(title).stream().map(tier -> ofTitle(title, tier, reference)).toList();
  }

  private ImportedTrial ofTitle(Prose title, TrialTier tier, int reference) {
    StudyDescription study = StudyReader.read(title, title.value());
    TrialTier known = study.registrations().isEmpty() ? tier : TrialTier.REGISTERED;
    return trial(title, known, study, relation(title), reference);
  }

  private static TrialPaperRelation relation(Prose title) {
    return TrialCues.PROTOCOL.in(title.words())
        ? TrialPaperRelation.PROTOCOL
        : TrialPaperRelation.REPORTS;
  }

  /**
   * Studies of the paper itself: the one that its title or abstract reports, once for each place
   * that prints its number, and those of others that the abstract names by number.
   *
   * @param title null where the paper's own is not known
   * @param sentences of the abstract, in reading order
   */
  public List<ImportedTrial> inPaper(@Nullable Prose title, List<Prose> sentences) {
    OwnStudy own = new OwnStudy(title, sentences);
    Optional<TrialTier> byTitle = title == null ? Optional.empty() : TitleTier.of(title);
    Optional<Prose> report = own.report();
    if (own.aboutOthers() || (own.aboutAnimals() && byTitle.isEmpty())) {
      return mentioned(sentences);
    }
    boolean reported =
        byTitle.filter(tier -> tier == TrialTier.EXPLICIT).isPresent() || report.isPresent();
    if (!reported && own.registrations().isEmpty()) {
      return byTitle.isPresent() && title != null
          ? List.of(
              trial(
                  title,
                  TrialTier.IMPLIED,
                  StudyReader.read(title, title.value()),
                  relation(title),
                  null))
          : List.of();
    }
    if (!reported && byTitle.isEmpty() && !own.registersItself()) {
      return mentioned(sentences);
    }
    return ownTrials(own, title, byTitle.isPresent() ? title : report.orElse(null), sentences);
  }

  /**
   * Likewise, with the studies that the body of an article names by number.
   *
   * @param body sentences of the body, in reading order
   */
  public List<ImportedTrial> inPaper(
      @Nullable Prose title, List<Prose> sentences, List<BodyProse> body) {
    boolean ofOthers = new OwnStudy(title, sentences).aboutOthers();
    return new BodyStudies(this, body, ofOthers).join(inPaper(title, sentences));
  }

  private List<ImportedTrial> ownTrials(
      OwnStudy own, @Nullable Prose title, @Nullable Prose place, List<Prose> sentences) {
    List<RegistryNumber> numbers = numbers(own, title);
    StudyDescription study =
        OwnStudy.registered(own.describe(title == null ? null : title.value()), numbers);
    TrialTier tier = numbers.isEmpty() ? TrialTier.EXPLICIT : TrialTier.REGISTERED;
    TrialPaperRelation relation =
        own.protocol() ? TrialPaperRelation.PROTOCOL : TrialPaperRelation.REPORTS;
    Map<Integer, ImportedTrial> trials = new LinkedHashMap<>();
    if (place != null) {
      trials.put(place.range().start(), trial(place, tier, study, relation, null));
    }
    for (Prose sentence : sentences) {
      if (!RegistryNumber.findAll(sentence.value()).isEmpty()) {
        trials.putIfAbsent(sentence.range().start(), trial(sentence, tier, study, relation, null));
      }
    }
    return List.copyOf(trials.values());
  }

  private static List<RegistryNumber> numbers(OwnStudy own, @Nullable Prose title) {
    List<RegistryNumber> numbers = new ArrayList<>();
    if (title != null) {
      RegistryNumber.findAll(title.value()).forEach(found -> numbers.add(found.number()));
    }
    numbers.addAll(own.registrations());
    return numbers.stream().distinct().toList();
  }

  // each number is a study of its own
  private List<ImportedTrial> mentioned(List<Prose> sentences) {
    List<ImportedTrial> trials = new ArrayList<>();
    for (Prose sentence : sentences) {
      for (RegistryNumber.Found found : RegistryNumber.findAll(sentence.value())) {
        StudyDescription study =
            OwnStudy.registered(StudyReader.read(sentence, null), List.of(found.number()));
        trials.add(trial(sentence, TrialTier.REGISTERED, study, TrialPaperRelation.MENTIONS, null));
      }
    }
    return trials;
  }

  ImportedTrial trial(
      Prose prose,
      TrialTier tier,
      StudyDescription study,
      TrialPaperRelation relation,
      @Nullable Integer reference) {
    return new ImportedTrial(
        text.span(prose.range().start(), prose.range().end()),
        tier,
        study,
        relation,
        reference,
        mentions(prose.of(ConceptKind.CONDITION), reference),
        mentions(StudyReader.interventions(prose, study), reference));
  }

  private List<ImportedMention> mentions(List<FoundConcept> found, @Nullable Integer reference) {
    return found.stream().map(f -> mention(text, f, reference)).toList();
  }

  /** A mention with its place in the document. */
  public static ImportedMention mention(
      FoldedText text, FoundConcept found, @Nullable Integer reference) {
    return new ImportedMention(
        found.concept(),
        text.value(found.start(), found.end()),
        text.span(found.start(), found.end()),
        reference);
  }
}

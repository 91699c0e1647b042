package org.evidencegraph.importer.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.importer.record.RecordRoom.Share;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.importer.text.Reading;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedStudy;
import org.evidencegraph.intake.ImportedStudy.StudyPaper;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.trial.StudyDescription;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.jspecify.annotations.Nullable;

/** Collects what a registry says about one study, and writes the text that it is shown in. */
public final class StudyDraft {
  private final RecordPlace place;
  private final RecordText text;
  private final RecordRoom room = new RecordRoom();
  private final List<TitleRange> conditions = new ArrayList<>();
  private final List<TitleRange> interventions = new ArrayList<>();
  private final List<StudyPaper> papers = new ArrayList<>();
  private @Nullable Range title;
  private @Nullable StudyDescription study;

  StudyDraft(RecordPlace place) {
    this.place = place;
    this.text = new RecordText(place.document(), place.base());
  }

  /** Everything but conditions, interventions and papers; called once, before them. */
  public StudyDraft describe(StudyDescription given) {
    StudyDescription value = held(given);
    study = value;
    String name = value.title() == null ? "" : CleanText.of(value.title());
    String number = value.registrations().isEmpty() ? "" : value.registrations().getFirst().value();
    title = text.line("", name.isEmpty() ? number : name);
    value.registrations().forEach(n -> text.line(n.scheme() + ": ", n.value()));
    lines("Acronym: ", value.acronym());
    lines("Phase: ", value.phaseAsPrinted());
    value.design().forEach(d -> lines("Design: ", d));
    lines("Status: ", value.status());
    lines("Enrollment: ", value.enrollment() == null ? null : value.enrollment().toString());
    lines("Population: ", value.population());
    value.comparators().forEach(c -> lines("Comparator: ", c));
    return this;
  }

  private StudyDescription held(StudyDescription given) {
    return new StudyDescription(
        held("title", given.title()),
        held("acronym", given.acronym()),
        given.registrations(),
        given.phases(),
        held("phase", given.phaseAsPrinted()),
        held("design", given.design()),
        held("status", given.status()),
        given.enrollment(),
        held("population", given.population()),
        held("comparator", given.comparators()),
        held("cell source", given.cellSource()));
  }

  private @Nullable String held(String what, @Nullable String value) {
    return value == null || room.holds(what, value, RecordRoom.LINE) ? value : null;
  }

  private List<String> held(String what, List<String> values) {
    return values.stream()
        .filter(value -> room.holds(what, value, RecordRoom.LINE))
        .filter(value -> room.takes(Share.DETAILS, what, value))
        .toList();
  }

  private void lines(String label, @Nullable String value) {
    String clean = value == null ? "" : CleanText.of(value);
    if (!clean.isEmpty()) {
      text.line(label, clean);
    }
  }

  /** A condition that is studied, as printed. */
  public StudyDraft condition(@Nullable String name) {
    term("Condition: ", name, conditions);
    return this;
  }

  /** What is given or done, as printed. */
  public StudyDraft intervention(@Nullable String name) {
    term("Intervention: ", name, interventions);
    return this;
  }

  private void term(String label, @Nullable String name, List<TitleRange> terms) {
    String clean = name == null ? "" : CleanText.of(name);
    if (!clean.isEmpty() && room.holds(label.replace(": ", ""), clean, RecordRoom.LINE)) {
      Range range = text.line(label, clean);
      terms.add(new TitleRange(range.start(), range.end(), null));
    }
  }

  /** Text about the study that is shown but not read, such as its summary. */
  public StudyDraft prose(@Nullable String paragraph) {
    lines("", paragraph);
    return this;
  }

  /**
   * A paper that the registry lists.
   *
   * @param printed the citation as printed
   */
  public StudyDraft paper(TrialPaperRelation relation, String printed, Bibliography about) {
    String clean = CleanText.of(printed);
    if (!clean.isEmpty() && room.holds("listed paper", clean, RecordRoom.PASSAGE)) {
      Range range = text.line("", clean);
      SourceRecord record =
          new SourceRecord(
              place.key("/paper/" + (papers.size() + 1)),
              place.document(),
              KnownFrom.RELATED_LIST,
              about,
              place.extraction());
      papers.add(new StudyPaper(relation, text.span(range), record));
    }
    return this;
  }

  /** Whether no registration is known, so that the study has no name of its own. */
  public boolean isEmpty() {
    return study == null || study.registrations().isEmpty();
  }

  /** What of its values was too long to be kept. */
  List<String> leftOut() {
    return room.leftOut();
  }

  /** Its first registration; null where it has none. */
  @Nullable Identifier identified() {
    return isEmpty() || study == null ? null : study.registrations().getFirst();
  }

  String text() {
    return text.text();
  }

  ImportedStudy finish(LanguageReading language) {
    ImportedTrial trial =
        new ImportedTrial(
            text.span(Objects.requireNonNull(title)),
            TrialTier.REGISTERED,
            Objects.requireNonNull(study),
            TrialPaperRelation.MENTIONS,
            null,
            concepts(language, conditions, ConceptKind.CONDITION),
            concepts(language, interventions, ConceptKind.INTERVENTION));
    return new ImportedStudy(trial, papers);
  }

  private List<ImportedMention> concepts(
      LanguageReading language, List<TitleRange> terms, ConceptKind kind) {
    Stream<Reading> readings =
        terms.stream().map(t -> language.read(text.folded(), List.of(), List.of(t), 0));
    return readings
        .flatMap(r -> r.mentions().stream())
        .filter(m -> m.concept().kind() == kind)
        .toList();
  }
}

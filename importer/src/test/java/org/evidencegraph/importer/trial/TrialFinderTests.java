package org.evidencegraph.importer.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.importer.concept.ConceptFinder;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.sentence.SentenceSplitter;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.trial.TrialPaperRelation;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialFinderTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pain is common. We randomly assigned 120 patients to heat or cold.",
        "In this phase 2 trial heat was compared with cold.",
        "We conducted a double-blind, controlled trial of heat.",
        "Forty women were enrolled and received heat."
      })
  void takesAStudyThatTheAbstractReports(String text) {
    ImportedTrial trial = one(inPaper(null, text));
    assertThat(trial.tier()).isEqualTo(TrialTier.EXPLICIT);
    assertThat(trial.relation()).isEqualTo(TrialPaperRelation.REPORTS);
    assertThat(trial.reference()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clinical trials of heat are under way. They may change care.",
        "Mice were randomly assigned to heat. They recovered.",
        "In this review we discuss trials in which patients were randomly assigned to heat.",
        "All values were taken from https://clinicaltrials.gov/.",
        "This meta-analysis pooled 12 trials. Overall 900 patients were randomized."
      })
  void takesNoStudyWhereNoneIsReported(String text) {
    assertThat(inPaper(null, text)).isEmpty();
  }

  @Test
  void mentionsAStudyThatTheAbstractOnlyNames() {
    List<ImportedTrial> trials =
        inPaper(
            "Warmth and the price of wool",
            "Wool got dearer. Wool was also worn in NCT01234567 by sailors of the north.");
    assertThat(trials)
        .singleElement()
        .satisfies(
            trial -> {
              assertThat(trial.relation()).isEqualTo(TrialPaperRelation.MENTIONS);
              assertThat(trial.study().title()).isNull();
            });
    assertThat(inPaper("Warmth and wool", "Wool was worn. ClinicalTrials.gov NCT01234567."))
        .extracting(ImportedTrial::relation)
        .containsOnly(TrialPaperRelation.REPORTS);
  }

  @Test
  void joinsRegistrationTitleAndAbstract() {
    List<ImportedTrial> trials =
        inPaper(
            "Heat for back pain: a randomized trial",
            "We randomly assigned 80 patients to heat or rest. Registered as NCT01234567.");
    assertThat(trials)
        .hasSize(2)
        .allSatisfy(
            trial -> {
              assertThat(trial.tier()).isEqualTo(TrialTier.REGISTERED);
              assertThat(trial.study().registrations())
                  .extracting(RegistryNumber::value)
                  .containsExactly("NCT01234567");
              assertThat(trial.study().enrollment()).isEqualTo(80);
            });
  }

  @Test
  void namesOneStudyOnceWithoutRegistration() {
    ImportedTrial trial =
        one(
            inPaper(
                "Heat for back pain: a randomized trial",
                "We randomly assigned 80 patients to heat or rest."));
    assertThat(trial.study().title()).isEqualTo("Heat for back pain: a randomized trial");
    assertThat(trial.study().enrollment()).isEqualTo(80);
  }

  @Test
  void tellsProtocolsFromReports() {
    ImportedTrial trial =
        one(
            inPaper(
                "Heat for back pain: study protocol for a randomized trial",
                "Patients will be randomized."));
    assertThat(trial.relation()).isEqualTo(TrialPaperRelation.PROTOCOL);
  }

  @Test
  void onlyMentionsRegisteredStudiesOfOthers() {
    List<ImportedTrial> trials =
        inPaper(null, "This systematic review found NCT01234567 and NCT07654321.");
    assertThat(trials)
        .hasSize(2)
        .extracting(ImportedTrial::relation)
        .containsOnly(TrialPaperRelation.MENTIONS);
  }

  @Test
  void findsConditionsAndTreatmentsOfAReference() {
    String title = "Aspirin in children with Kawasaki disease";
    FoldedText text = folded(title);
    List<ImportedTrial> trials = new TrialFinder(text).inReference(TitleTierTests.prose(title), 7);
    ImportedTrial trial = one(trials);
    assertThat(trial.reference()).isEqualTo(7);
    assertThat(trial.conditions())
        .extracting(mention -> mention.concept().label())
        .containsExactly("Kawasaki disease");
    assertThat(trial.interventions())
        .extracting(mention -> mention.asPrinted())
        .containsExactly("Aspirin");
    assertThat(trial.span().in(title)).isEqualTo(title);
  }

  private static List<ImportedTrial> inPaper(String title, String body) {
    String whole = (title == null ? "" : title) + "\n" + body;
    FoldedText text = folded(whole);
    int start = whole.length() - body.length();
    List<Prose> sentences = new ArrayList<>();
    SentenceSplitter.split(whole, start, whole.length())
        .forEach(range -> sentences.add(prose(text, range)));
    return new TrialFinder(text)
        .inPaper(title == null ? null : prose(text, new Range(0, title.length())), sentences);
  }

  private static Prose prose(FoldedText text, Range range) {
    return Prose.of(
        text.text(),
        range,
        text.value(range.start(), range.end()),
        ConceptFinder.standard().find(text.text(), range));
  }

  private static FoldedText folded(String content) {
    return FoldedText.of(SourceDocumentId.of("a".repeat(64)), content);
  }

  private static ImportedTrial one(List<ImportedTrial> trials) {
    assertThat(trials).hasSize(1);
    return trials.getFirst();
  }
}

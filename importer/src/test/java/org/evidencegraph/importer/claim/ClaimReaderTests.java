package org.evidencegraph.importer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.evidencegraph.claim.Assertion;
import org.evidencegraph.claim.Certainty;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.claim.ReportedBenefit;
import org.evidencegraph.provenance.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This review will discuss these cells.",
        "To compare heat with cold in back pain.",
        "It remains unclear whether heat helps.",
        "Further studies are needed to confirm this.",
        "Future trials should clarify the dose.",
        "All figures have been extracted from a registry.",
        "This trial was registered at ClinicalTrials.gov.",
        "This trial will provide new data."
      })
  void takesNoClaimFromAimsGapsCallsAndSources(String text) {
    assertThat(read(text).assertion()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "These cells secrete growth factors.",
        "Several groups have used heat for decades.",
        "Although its mechanism is unclear, heat relieves pain.",
        "Heat may relieve pain."
      })
  void takesAssertionsAboutTheWorldAsClaims(String text) {
    assertThat(read(text).assertion()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Heat may relieve pain., HEDGED",
    "These data suggest that heat relieves pain., HEDGED",
    "Heat is a promising therapy., HEDGED",
    "Heat relieves pain., ASSERTED",
    "'Although cold may help, heat relieves pain.', ASSERTED",
    "Heat exerts its therapeutic potential through blood flow., ASSERTED"
  })
  void readsCertaintyOffTheMainProposition(String text, Certainty certainty) {
    assertThat(claim(text).certainty()).isEqualTo(certainty);
  }

  @ParameterizedTest
  @CsvSource({
    "Heat did not reduce pain., true",
    "There was no significant difference in pain between groups., true",
    "Heat reduces pain., false",
    "Heat reduces not only pain but also stiffness., false",
    "Patients who did not sleep had more pain., false"
  })
  void readsNegationOfTheMainProposition(String text, boolean negated) {
    assertThat(claim(text).negated()).isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource({
    "Treatment with heat improved survival., FAVOURABLE",
    "The therapy is safe and effective., FAVOURABLE",
    "No serious adverse events occurred in either treatment group., FAVOURABLE",
    "Therapy with heat failed to relieve the patients., UNFAVOURABLE",
    "The drug caused severe side effects in patients., UNFAVOURABLE",
    "The treatment was effective but caused toxicity., MIXED",
    "Pain did not differ between the treatment groups., NO_DIFFERENCE",
    "These cells express CD90 and secrete cytokines., NOT_ADDRESSED",
    "Heat enhances the proliferation of fibroblasts., NOT_ADDRESSED"
  })
  void readsWhatIsSaidAboutBenefit(String text, ReportedBenefit benefit) {
    assertThat(claim(text).reportedBenefit()).isEqualTo(benefit);
  }

  @Test
  void looksBackWhereASentencePointsBack() {
    List<ClaimReader.ReadStatement> read =
        read(
            "Several trials tested heat therapy.",
            "These reported contradictory results.",
            "Nothing else is known of it.");
    assertThat(read.get(1).assertion()).isNotNull();
    assertThat(read.get(1).assertion().reportedBenefit()).isEqualTo(ReportedBenefit.UNFAVOURABLE);
  }

  @Test
  void takesNoClaimFromACaptionWithoutAVerb() {
    Statement caption =
        Statement.of(
            "The worldwide distribution of heat pads.", Section.FIGURE_CAPTION, "Figure 1");
    assertThat(ClaimReader.read(List.of(caption)).getFirst().assertion()).isNull();
  }

  @Test
  void readsNothingOffNothing() {
    assertThat(ClaimReader.read(List.of())).isEmpty();
  }

  @Test
  void takesLabelsOutOfRunningText() {
    List<ClaimReader.ReadStatement> read =
        read(
            "Background: Pain is common.",
            "It costs a lot.",
            "Methods: Heat was applied.",
            "It lasted an hour.",
            "Results: Pain fell.",
            "Conclusions: Heat works.");
    assertThat(read)
        .extracting(ClaimReader.ReadStatement::role)
        .containsExactly(
            DiscourseRole.BACKGROUND,
            DiscourseRole.BACKGROUND,
            DiscourseRole.METHOD,
            DiscourseRole.METHOD,
            DiscourseRole.FINDING,
            DiscourseRole.CONCLUSION);
  }

  private static Assertion claim(String text) {
    Assertion assertion = read(text).assertion();
    assertThat(assertion).isNotNull();
    return assertion;
  }

  private static ClaimReader.ReadStatement read(String text) {
    return read(text, "That is how it is.").getFirst();
  }

  private static List<ClaimReader.ReadStatement> read(String... texts) {
    return ClaimReader.read(
        Arrays.stream(texts).map(text -> Statement.of(text, Section.ABSTRACT, null)).toList());
  }
}

package org.evidencegraph.importer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.evidencegraph.claim.DiscourseRole;
import org.evidencegraph.provenance.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleReaderTests {

  @ParameterizedTest
  @CsvSource({
    "BACKGROUND, Pain is common., BACKGROUND",
    "Objective, To compare heat with cold., AIM",
    "METHODS, Heat was applied for an hour., METHOD",
    "Patients and Methods:, Heat was applied for an hour., METHOD",
    "RESULTS, Pain fell by half., FINDING",
    "RECENT FINDINGS, Pain falls by half., FINDING",
    "CONCLUSIONS, Heat relieves pain., CONCLUSION",
    "SUMMARY, Heat relieves pain., CONCLUSION",
    "PURPOSE OF REVIEW, Pain is common., BACKGROUND",
    "PURPOSE OF REVIEW, Here we review heat., AIM",
    "CONCLUSIONS, Further studies are needed., RECOMMENDATION",
    "SUMMARY, There is still much to learn., GAP",
    "Trial registration, NCT01234567., METHOD"
  })
  void believesLabelsUnlessTheWordingIsPlain(String label, String text, DiscourseRole role) {
    Statement statement = Statement.of(text, Section.ABSTRACT, label);
    assertThat(RoleReader.read(List.of(statement))).containsExactly(role);
  }

  @Test
  void readsAReviewByItsWording() {
    assertThat(
            read(
                "These cells live in many tissues.",
                "Trials have shown that they relieve pain.",
                "Little is known of their fate.",
                "In this review we summarize what is known.",
                "Nonetheless, they promise much.",
                "The mechanisms are discussed."))
        .containsExactly(
            DiscourseRole.BACKGROUND,
            DiscourseRole.FINDING,
            DiscourseRole.GAP,
            DiscourseRole.AIM,
            DiscourseRole.CONCLUSION,
            DiscourseRole.AIM);
  }

  @Test
  void readsAReportByTheModel() {
    assertThat(
            read(
                "Back pain is a common problem in adults.",
                "The aim of this study was to compare heat with cold.",
                "Sixty patients were randomly assigned to heat or cold for four weeks.",
                "Pain was assessed with a visual analogue scale.",
                "Mean pain was significantly lower in the heat group (2.1 vs 4.0, p < 0.001).",
                "There was no significant difference in sleep (p = 0.4).",
                "In conclusion, heat is effective for back pain."))
        .containsExactly(
            DiscourseRole.BACKGROUND,
            DiscourseRole.AIM,
            DiscourseRole.METHOD,
            DiscourseRole.METHOD,
            DiscourseRole.FINDING,
            DiscourseRole.FINDING,
            DiscourseRole.CONCLUSION);
  }

  private static List<DiscourseRole> read(String... texts) {
    return RoleReader.read(
        Arrays.stream(texts).map(text -> Statement.of(text, Section.ABSTRACT, null)).toList());
  }
}

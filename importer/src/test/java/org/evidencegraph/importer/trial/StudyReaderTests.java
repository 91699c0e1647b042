package org.evidencegraph.importer.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.trial.StudyDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyReaderTests {

  @ParameterizedTest
  @CsvSource({
    "A phase II study, PHASE2, phase II",
    "A Phase 1 human trial, PHASE1, Phase 1",
    "A phase I\u2013II trial, PHASE1/PHASE2, phase I\u2013II",
    "A phase 2b/3 trial, PHASE2/PHASE3, phase 2b/3",
    "Phase IIb results, PHASE2, Phase IIb"
  })
  void writesPhasesAsRegistriesDo(String title, String phases, String printed) {
    StudyDescription study = read(title);
    assertThat(String.join("/", study.phases())).isEqualTo(phases);
    assertThat(study.phaseAsPrinted()).isEqualTo(printed);
  }

  @Test
  void findsNoPhaseInOtherWords() {
    assertThat(read("The luteal phase in phased therapy").phases()).isEmpty();
  }

  @Test
  void readsDesignWordsAsPrinted() {
    assertThat(
            read("A double-blind, randomised, controlled trial of patient-controlled analgesia")
                .design())
        .containsExactly("double-blind", "randomised", "controlled");
    assertThat(read("Skin grafts: a clinical case report").design()).containsExactly("case report");
  }

  @ParameterizedTest
  @CsvSource({
    "Response in two systemic lupus patients, 2",
    "Therapy of a patient with burns, 1",
    "Outcome of twenty-four women, 24",
    "Results in 1204 patients, 1204"
  })
  void countsPeople(String title, int number) {
    assertThat(read(title).enrollment()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "Insulin in type 2 diabetes patients",
    "A 12-week course for children",
    "Care in 5% of patients"
  })
  void countsNothingElse(String title) {
    assertThat(read(title).enrollment()).isNull();
  }

  @Test
  void readsPopulationWithItsAdjectives() {
    assertThat(read("Iron in healthy pregnant women").population())
        .isEqualTo("healthy pregnant women");
  }

  @ParameterizedTest
  @CsvSource({
    "Cells in stroke (CELSTRO) trial protocol, CELSTRO",
    "Laser for veins (VEINLAS trial): a study, VEINLAS",
    "Results of the STEMHEART study, STEMHEART"
  })
  void readsAcronyms(String title, String acronym) {
    assertThat(read(title).acronym()).isEqualTo(acronym);
  }

  @Test
  void readsWhatATreatmentIsComparedWith() {
    assertThat(read("Comparison of oral iron with intravenous iron for anemia").comparators())
        .containsExactly("intravenous iron");
    assertThat(read("Laser versus surgery in varicose veins").comparators())
        .containsExactly("surgery");
    assertThat(read("A placebo-controlled trial of zinc").comparators()).containsExactly("placebo");
  }

  @Test
  void readsWhereCellsComeFrom() {
    assertThat(read("Bone marrow-derived mesenchymal stem cells in stroke").cellSource())
        .isEqualTo("bone marrow");
    assertThat(read("Bone marrow findings in stroke").cellSource()).isNull();
  }

  @Test
  void keepsComparatorsAndSettingsOutOfTheTreatments() {
    assertThat(interventions("Comparison of aspirin with warfarin for stroke prevention"))
        .containsExactly("aspirin");
    assertThat(interventions("Aspirin in children following liver transplantation"))
        .containsExactly("Aspirin");
  }

  private static List<String> interventions(String title) {
    Prose prose = TitleTierTests.prose(title);
    return StudyReader.interventions(prose, StudyReader.read(prose, title)).stream()
        .map(found -> found.range().in(title))
        .toList();
  }

  private static StudyDescription read(String title) {
    return StudyReader.read(TitleTierTests.prose(title), title);
  }
}

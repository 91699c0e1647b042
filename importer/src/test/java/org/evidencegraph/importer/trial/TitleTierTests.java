package org.evidencegraph.importer.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.importer.concept.ConceptFinder;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.trial.TrialTier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTierTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Islet infusion for brittle diabetes: a phase I/II study",
        "A randomised, placebo-controlled trial of fish oil in asthma",
        "Stem cell grafts in children with thalassemia",
        "Cord blood infusion for cerebral palsy: a case report",
        "Infusion of donor lymphocytes in three leukaemia patients",
        "Use of marrow cells for the treatment of a patient with a chronic wound",
        "Ex vivo expanded T cells in patients with melanoma in a compassionate use study",
        "Platelet gel for leg ulcers: study protocol of the HEALPLUS trial",
        "Safety of equine antithymocyte globulin in patients with aplastic anemia: a randomized"
            + " trial",
        "Pharmacokinetics of a new statin in healthy volunteers: effect of dose"
      })
  void takesTitlesThatNameAStudyInPeople(String title) {
    assertThat(TitleTier.of(prose(title))).contains(TrialTier.EXPLICIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Treatment of severe aplastic anemia with antithymocyte globulin",
        "Autologous mesenchymal stem cells in the treatment of refractory Crohn's disease",
        "Intravenous infusion of allogeneic stromal cells in severe ulcerative colitis",
        "Methotrexate versus azathioprine for rheumatoid arthritis"
      })
  void infersAStudyFromTheTreatmentOfADisease(String title) {
    assertThat(TitleTier.of(prose(title))).contains(TrialTier.IMPLIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marrow cells improve heart function in rats",
        "A randomized controlled study of stromal cells in sheep with lung injury",
        "Stromal cells in a mouse model of colitis",
        "Treatment of traumatic brain injury in adult rats with stromal cells",
        "Mesenchymal stem cells for arthritis: a systematic review of randomized controlled trials",
        "Cell therapy for stroke: current status",
        "Stromal cells as an emerging therapy for Crohn's disease",
        "Stromal cells from patients with lupus differ in phenotype",
        "Selection of stem cells for therapy in patients with amyotrophic lateral sclerosis",
        "Clinical-grade production of human stromal cells",
        "Prevalence of depression among patients with heart failure treated at home",
        "Stem cells in clinical trials",
        "How trial designs handle dropouts",
        "Patient education and the effect of reading level",
        "Evidence for resident cells in human adult lung from studies of allografts",
        "Injection of stromal cells after myocardial infarction",
        "Stromal cell delivery improves treatment of inflammatory bowel disease"
      })
  void leavesOtherTitlesAlone(String title) {
    assertThat(TitleTier.of(prose(title))).isEmpty();
  }

  static Prose prose(String title) {
    Range range = new Range(0, title.length());
    return Prose.of(title, range, title, ConceptFinder.standard().find(title, range));
  }
}

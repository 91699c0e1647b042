package org.evidencegraph.importer.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.sentence.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptFinderTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We treated severe acute graft-versus-host disease.|severe acute graft-versus-host"
            + " disease|graft-versus-host disease",
        "It was given for steroid-resistant, severe, acute GVHD.|steroid-resistant, severe, acute"
            + " GVHD|graft-versus-host disease",
        "Some had refractory luminal Crohn's disease.|refractory luminal Crohn's disease|Crohn's"
            + " disease",
        "He had multidrug-resistant pulmonary tuberculosis.|multidrug-resistant pulmonary"
            + " tuberculosis|multidrug-resistant tuberculosis",
        "Cases of decompensated cirrhosis rose.|decompensated cirrhosis|liver cirrhosis",
        "They had severe and refractory lupus nephritis.|severe and refractory lupus"
            + " nephritis|lupus nephritis",
        "A case of oesophageal cancer.|oesophageal cancer|esophageal cancer"
      })
  void takesQualifiersIntoTheMention(String text, String printed, String label) {
    FoundConcept found = one(text, ConceptKind.CONDITION);
    assertThat(found.range().in(text)).isEqualTo(printed);
    assertThat(found.concept().label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bullous corneal dystrophies are rare.|corneal dystrophy",
        "The child had Zellweger syndrome.|zellweger syndrome",
        "She has chronic prostatitis.|prostatitis",
        "A large chondroblastoma grew.|chondroblastoma"
      })
  void buildsConditionsThatNoLexiconHolds(String text, String label) {
    Concept concept = one(text, ConceptKind.CONDITION).concept();
    assertThat(concept.label()).endsWith(label);
    assertThat(concept.vocabulary()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The diagnosis and the purposes of mitosis are clear.",
        "Disease activity and other disorders were scored.",
        "The stroma has no diploma."
      })
  void findsNoConditionInLookalikes(String text) {
    assertThat(find(text, ConceptKind.CONDITION)).isEmpty();
  }

  @Test
  void readsCoordinatedConditions() {
    assertThat(labels("Used in inflammatory or autoimmune diseases.", ConceptKind.CONDITION))
        .containsExactly("inflammation", "autoimmune disease");
    assertThat(labels("Patients with breast and prostate cancer came.", ConceptKind.CONDITION))
        .containsExactly("breast cancer", "prostate cancer");
    assertThat(
            labels("For diabetic critical limb ischaemia and foot ulcer.", ConceptKind.CONDITION))
        .containsExactly("critical limb ischemia", "foot ulcer");
  }

  @Test
  void resolvesAbbreviationsThatTheTextDefines() {
    String text =
        "Mesenchymal stromal cells (MeSCs) migrate. MeSC-based products differ from MeSCs.";
    ConceptFinder finder =
        ConceptFinder.standard().learning(text, List.of(new Range(0, text.length())));
    assertThat(finder.find(text, new Range(43, text.length())))
        .extracting(found -> found.concept().label())
        .containsExactly("mesenchymal stem cell", "mesenchymal stem cell");
  }

  @Test
  void believesTheTextMoreThanTheLexicon() {
    String text = "Advanced life support (ALS) was given. ALS teams came.";
    ConceptFinder finder =
        ConceptFinder.standard().learning(text, List.of(new Range(0, text.length())));
    assertThat(finder.find(text, new Range(38, text.length()))).isEmpty();
  }

  @Test
  void doesNotTakeAPartOfTheLongFormForTheAbbreviation() {
    String text = "Cell therapy in multiple sclerosis (CETIMS) began. CETIMS ended.";
    ConceptFinder finder =
        ConceptFinder.standard().learning(text, List.of(new Range(0, text.length())));
    assertThat(finder.find(text, new Range(50, text.length()))).isEmpty();
  }

  @Test
  void takesOriginAndHandlingIntoTheMentionOfCells() {
    String text = "We gave autologous bone marrow-derived mesenchymal stem cells today.";
    assertThat(one(text, ConceptKind.CELL_TYPE).range().in(text))
        .isEqualTo("autologous bone marrow-derived mesenchymal stem cells");
  }

  @Test
  void namesTreatmentsWithCellsAsTreatments() {
    String text = "Results of mesenchymal stem cell transplantation are awaited.";
    assertThat(find(text, ConceptKind.CELL_TYPE)).isEmpty();
    assertThat(one(text, ConceptKind.INTERVENTION).concept().code()).isEqualTo("D045164");
  }

  @Test
  void takesNoPartOfAnAdjectiveForATreatment() {
    assertThat(find("A steroid-resistant course.", ConceptKind.INTERVENTION)).isEmpty();
  }

  @Test
  void mentionsDoNotOverlap() {
    String text = "Lung cancer stem cells of small cell lung cancer patients with cancer pain.";
    List<FoundConcept> found = ConceptFinder.standard().find(text, new Range(0, text.length()));
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).start()).isGreaterThanOrEqualTo(found.get(i - 1).end());
    }
  }

  @Test
  void readsWrappedNames() {
    String text = "Treatment of graft-\nversus-host\ndisease.";
    assertThat(one(text, ConceptKind.CONDITION).concept().label())
        .isEqualTo("graft-versus-host disease");
  }

  @Test
  void readsAVeryLongSentence() {
    String text = "acute and chronic graft versus host disease and ".repeat(20_000);
    assertThat(find(text, ConceptKind.CONDITION)).hasSize(20_000);
  }

  private static FoundConcept one(String text, ConceptKind kind) {
    assertThat(find(text, kind)).hasSize(1);
    return find(text, kind).getFirst();
  }

  private static List<String> labels(String text, ConceptKind kind) {
    return find(text, kind).stream().map(found -> found.concept().label()).toList();
  }

  private static List<FoundConcept> find(String text, ConceptKind kind) {
    return ConceptFinder.standard().find(text, new Range(0, text.length())).stream()
        .filter(found -> found.kind() == kind)
        .toList();
  }
}

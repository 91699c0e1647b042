package org.evidencegraph.importer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.paper.Abstract.AbstractSection;
import org.evidencegraph.provenance.SourceDocumentId;
import org.junit.jupiter.api.Test;

class AbstractReaderTests {
  private static AbstractReader reader(String text) {
    return new AbstractReader(FoldedText.of(SourceDocumentId.of("0".repeat(64)), text));
  }

  @Test
  void findsLabelsInsideAParagraph() {
    String text =
        "PURPOSE OF REVIEW: Why. RECENT FINDINGS: What was found in MSC: much. SUMMARY: So.";
    AbstractReader reader = reader(text);
    reader.paragraph(0, text.length());
    assertThat(reader.read().sections())
        .extracting(AbstractSection::label)
        .containsExactly("PURPOSE OF REVIEW", "RECENT FINDINGS", "SUMMARY");
    assertThat(reader.read().sections().get(1).text()).isEqualTo("What was found in MSC: much.");
    assertThat(reader.read().text()).isEqualTo(text);
  }

  @Test
  void findsALabelBeforeEachParagraph() {
    String text = "Materials and methods: We did.\nResults: It was so: yes.";
    AbstractReader reader = reader(text);
    reader.paragraph(0, 30);
    reader.paragraph(31, text.length());
    assertThat(reader.read().sections())
        .extracting(AbstractSection::label)
        .containsExactly("Materials and methods", "Results");
  }

  @Test
  void findsALabelWithWhichAParagraphEnds() {
    String text = "Background: Wool is warm. Methods:\nWe wore it. Results: It was.";
    AbstractReader reader = reader(text);
    reader.paragraph(0, 34);
    reader.paragraph(35, text.length());
    assertThat(reader.read().sections())
        .extracting(AbstractSection::label, AbstractSection::text)
        .containsExactly(
            tuple("Background", "Wool is warm."),
            tuple("Methods", "We wore it."),
            tuple("Results", "It was."));
  }

  @Test
  void takesLabelsOutOfTheTagsOfAnIndex() {
    String text =
        "Abstract<jats:sec> <jats:title>Aim</jats:title> <jats:p>Wool.</jats:p>"
            + " </jats:sec><jats:sec> <jats:title>Results</jats:title>"
            + " <jats:p>Felt.</jats:p></jats:sec><jats:sec>"
            + "<jats:title>Funding</jats:title></jats:sec>";
    AbstractReader reader = reader(text);
    reader.paragraph(0, text.length());
    assertThat(reader.read().sections())
        .extracting(AbstractSection::label, AbstractSection::text)
        .containsExactly(tuple("Aim", "Wool."), tuple("Results", "Felt."));
  }

  @Test
  void takesNoLabelWhereTheAbstractHasNone() {
    String text = "Cells are used. Methods: there are many. RESULTS: none.";
    AbstractReader reader = reader(text);
    reader.paragraph(0, text.length());
    assertThat(reader.read().sections()).hasSize(1);
    assertThat(reader.read().sections().getFirst().label()).isNull();
  }

  @Test
  void givesEveryParagraphAsAPassageUnderTheLabelBeforeIt() {
    String text = "Results: One.\nTwo.";
    AbstractReader reader = reader(text);
    reader.paragraph(0, 13);
    reader.paragraph(14, 18);
    assertThat(reader.passages()).extracting(Passage::label).containsExactly("Results", "Results");
    assertThat(reader.read().sections()).hasSize(1);
  }

  @Test
  void isNothingWithoutParagraphs() {
    assertThat(reader("x").read()).isNull();
  }
}

package org.evidencegraph.importer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Passage;
import org.evidencegraph.importer.text.Reading;
import org.evidencegraph.importer.text.TitleRange;
import org.evidencegraph.intake.ImportedMention;
import org.evidencegraph.intake.ImportedSentence;
import org.evidencegraph.intake.ImportedTrial;
import org.evidencegraph.provenance.Section;
import org.evidencegraph.provenance.SourceDocumentId;
import org.junit.jupiter.api.Test;

class RuleBasedReadingTests {
  private static final String TITLE = "Stromal cells in medicine";
  private static final String ABSTRACT =
      "Mesenchymal stromal cells (MSCs) calm the immune\r\n"
          + "system [1]. MSCs may relieve graft-versus-\r\n"
          + "host disease.";
  private static final String CITED = "MSCs in children with osteogenesis imperfecta";
  private static final String CONTENT = TITLE + "\r\n\r\n" + ABSTRACT + "\r\n\r\n1. " + CITED + ".";

  @Test
  void readsSentencesWithTheirPlaces() {
    Reading reading = read();
    assertThat(reading.sentences())
        .extracting(ImportedSentence::text)
        .containsExactly(
            "Mesenchymal stromal cells (MSCs) calm the immune system [1].",
            "MSCs may relieve graft-versus-host disease.");
    assertThat(reading.sentences().get(1).span().in(CONTENT))
        .isEqualTo("MSCs may relieve graft-versus-\r\nhost disease.");
    assertThat(reading.sentences().getFirst().cited()).containsExactly(1);
    assertThat(reading.sentences()).allSatisfy(s -> assertThat(s.assertion()).isNotNull());
  }

  @Test
  void joinsMentionsInSentencesAndTitlesByConcept() {
    assertThat(read().mentions())
        .filteredOn(mention -> mention.concept().label().equals("mesenchymal stem cell"))
        .extracting(ImportedMention::asPrinted, ImportedMention::reference)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Mesenchymal stromal cells", null),
            org.assertj.core.groups.Tuple.tuple("MSCs", null),
            org.assertj.core.groups.Tuple.tuple("MSCs", 1));
  }

  @Test
  void findsStudiesInTitlesOfReferences() {
    List<ImportedTrial> trials = read().trials();
    assertThat(trials).hasSize(1);
    assertThat(trials.getFirst().reference()).isEqualTo(1);
    assertThat(trials.getFirst().span().in(CONTENT)).isEqualTo(CITED);
  }

  @Test
  void readsNothingOffAPaperWithoutProse() {
    Reading reading = new RuleBasedReading().read(text(""), List.of(), List.of(), 0);
    assertThat(reading.sentences()).isEmpty();
    assertThat(reading.mentions()).isEmpty();
    assertThat(reading.trials()).isEmpty();
  }

  @Test
  void readsTheSameTextTheSameWay() {
    assertThat(read()).isEqualTo(read());
  }

  private static Reading read() {
    FoldedText text = text(CONTENT);
    return new RuleBasedReading()
        .read(
            text,
            List.of(passage(text, "Mesenchymal", "host disease.")),
            List.of(title(text, TITLE, null), title(text, CITED, 1)),
            1);
  }

  private static Passage passage(FoldedText text, String from, String to) {
    int start = text.text().indexOf(from);
    return new Passage(start, text.text().indexOf(to) + to.length(), Section.ABSTRACT, null);
  }

  private static TitleRange title(FoldedText text, String title, Integer reference) {
    int start = text.text().indexOf(title);
    return new TitleRange(start, start + title.length(), reference);
  }

  private static FoldedText text(String content) {
    return FoldedText.of(SourceDocumentId.of("b".repeat(64)), content);
  }
}

package org.evidencegraph.importer.university;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Piece;
import org.evidencegraph.provenance.SourceDocumentId;
import org.junit.jupiter.api.Test;

class KeywordListTests {
  private static List<String> split(String line) {
    FoldedText text = FoldedText.of(SourceDocumentId.of("0".repeat(64)), line);
    return KeywordList.split(Piece.of(text, 0, line.length())).stream().map(Piece::value).toList();
  }

  @Test
  void keepsInvertedHeadingsWhole() {
    assertThat(
            split(
                "Adult, Cells, Cultured, Disease Models, Animal, Humans, Mice, Inbred C57BL, Mice,"
                    + " Knockout, Phenotype"))
        .containsExactly(
            "Adult",
            "Cells, Cultured",
            "Disease Models, Animal",
            "Humans",
            "Mice, Inbred C57BL",
            "Mice, Knockout",
            "Phenotype");
  }

  @Test
  void keepsHeadingsInvertedInTheOrderOfTheListWhole() {
    assertThat(
            split(
                "Arthritis, Rheumatoid, Diabetes Mellitus, Type 2, Female, Models, Theoretical,"
                    + " Rats"))
        .containsExactly(
            "Arthritis, Rheumatoid",
            "Diabetes Mellitus, Type 2",
            "Female",
            "Models, Theoretical",
            "Rats");
  }

  @Test
  void partsKeywordsOfAuthorsAtEveryComma() {
    assertThat(split("marrow, child, animal, cell therapy"))
        .containsExactly("marrow", "child", "animal", "cell therapy");
    assertThat(split("Tendon; Bone, healing of; Rat"))
        .containsExactly("Tendon", "Bone, healing of", "Rat");
  }

  @Test
  void keepsAHeadingWholeWhoseSecondHalfStandsTooFarAheadInTheOrder() {
    assertThat(split("Anesthetics, Local, Bone Marrow, Dogs, Humans, Male"))
        .containsExactly("Anesthetics, Local", "Bone Marrow", "Dogs", "Humans", "Male");
  }
}

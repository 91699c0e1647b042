package org.evidencegraph.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.evidencegraph.persistence.search.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTests {

  private static List<String> terms(String text) {
    return Words.of(text).stream().map(Word::term).toList();
  }

  /** What the index holds, place by place. */
  private static List<List<String>> places(String... values) {
    List<List<String>> places = new ArrayList<>();
    WordStream stream = new WordStream(List.of(values));
    while (stream.incrementToken()) {
      int forward = stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
      if (forward > 0) {
        places.add(new ArrayList<>());
      }
      places.getLast().add(stream.getAttribute(CharTermAttribute.class).toString());
    }
    return places;
  }

  @Test
  void foldsCaseAccentsAndLettersThatDoNotFallApart() {
    assertThat(terms("Ångström SØRENSEN Łódź Œdème ﬁbrosis Straße"))
        .containsExactly("angstrom", "sorensen", "lodz", "oedeme", "fibrosis", "strasse");
  }

  @Test
  void keepsStemsBesideWords() {
    assertThat(places("transplanted cells"))
        .containsExactly(List.of("transplanted", "=transplant"), List.of("cells", "=cell"));
  }

  @Test
  void joinsWhatHyphensOfAnyKindTie() {
    assertThat(places("IL-6")).isEqualTo(places("IL‐6")).isEqualTo(places("IL–6"));
    assertThat(places("IL-6")).containsExactly(List.of("il", "il6"), List.of("6"));
    assertThat(places("graft-versus-host").getFirst())
        .contains("graft", "graftversus", "graftversushost");
  }

  @Test
  void spellsOutGreekLettersThatStandAlone() {
    assertThat(places("TNF-α").getFirst()).contains("tnf", "tnfalpha");
    assertThat(places("TNFα").getFirst()).contains("tnf", "tnfalpha");
    assertThat(terms("IFNγ β-catenin 5 µm Δ")).contains("gamma", "beta", "mu", "delta");
    assertThat(terms("λόγος")).containsExactly("λογοσ");
  }

  @Test
  void keepsThePlusOfMarkers() {
    for (String text : List.of("CD34+", "CD34⁺", "CD34(+)", "CD34+CD38-")) {
      assertThat(places(text).getFirst()).as(text).contains("cd34", "cd34+");
    }
    assertThat(places("Ca+ + x").getFirst()).doesNotContain("ca+");
  }

  @Test
  void leavesNamesOfGenesAndNumbersWhole() {
    assertThat(terms("BRCA1 NCT01234567 p53 rs1234 10.1038/nri2395"))
        .containsExactly("brca1", "nct01234567", "p53", "rs1234", "10", "1038", "nri2395");
    assertThat(Words.of("BRCA1s").getFirst().stem()).isEqualTo("brca1s");
  }

  @Test
  void dropsTheGenitive() {
    assertThat(terms("Crohn's disease, Crohn’s; it's"))
        .containsExactly("crohn", "disease", "crohn", "it");
    assertThat(terms("O'Brien")).containsExactly("o", "brien");
  }

  @Test
  void takesIdeographsOneByOne() {
    assertThat(places("干细胞").getFirst()).contains("干", "干细");
    assertThat(terms("干细胞")).hasSize(3);
  }

  @Test
  void valuesStandApart() {
    WordStream stream = new WordStream(List.of("stem", "cells"));
    int place = 0;
    while (stream.incrementToken()) {
      place += stream.getAttribute(PositionIncrementAttribute.class).getPositionIncrement();
    }
    assertThat(place).isGreaterThan(50);
  }

  @Test
  void placesAreThoseOfTheTextWhateverItHolds() {
    Random random = new Random(11);
    String signs = "aB1 -–'’+()µαΔ中\uD83D\uDE00\u0301ﬁßİ\n\u0000";
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(15); k >= 0; k--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      int end = 0;
      for (Word word : Words.of(text.toString())) {
        assertThat(word.start()).isGreaterThanOrEqualTo(end);
        assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
        assertThat(word.term()).isNotEmpty().doesNotContain(" ");
        end = word.end();
      }
    }
  }

  @Test
  void cutsWordsOfAnyLength() {
    assertThat(Words.of("x".repeat(100_000)).getFirst().term()).hasSize(64);
  }
}

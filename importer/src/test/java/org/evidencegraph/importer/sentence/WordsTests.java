package org.evidencegraph.importer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

  @Test
  void partsWordsAtHyphensAndKeepsApostrophesAndDecimals() {
    assertThat(Words.in("graft-versus-host, Crohn's 0.05"))
        .extracting(Word::text)
        .containsExactly("graft", "versus", "host", "Crohn's", "0.05");
  }

  @Test
  void knowsWhichWordsStandTogether() {
    assertThat(Words.in("stem-cell therapy, again"))
        .extracting(Word::joined)
        .containsExactly(false, true, true, false);
  }

  @Test
  void countsOffsetsInTheWholeText() {
    List<Word> words = Words.in("skip this part", 5, 9);
    assertThat(words).singleElement().extracting(Word::start, Word::end).containsExactly(5, 9);
  }

  @ParameterizedTest
  @CsvSource({
    "tumours, tumor",
    "haemorrhages, hemorrhage",
    "oedema, edema",
    "randomised, randomized",
    "exercise, exercise",
    "diseases, disease",
    "purposes, purpose",
    "stenoses, stenosis",
    "metastases, metastasis",
    "neuropathies, neuropathy",
    "children, child",
    "vs, versus",
    "Crohn's, crohn",
    "Sjögren's, sjogren",
    "MSCs, msc",
    "fistulae, fistula"
  })
  void bringsSpellingsToOneKey(String printed, String key) {
    assertThat(Words.in(printed).getFirst().key()).isEqualTo(key);
  }
}

package org.evidencegraph.importer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cells were grown. They divided twice.",
        "Growth of E. coli stopped. Nothing else grew.",
        "Doses of 0.5 mg were given i.v. to all. None failed.",
        "Smith et al. reported relief. Others did not.",
        "Relief was seen (Fig. 2). It lasted.",
        "Data came from https://registry.example.org/. We counted them.",
        "Was it safe? It was.",
        "Pain fell (P < 0.01.) Sleep improved.",
        "The rate was 3 vs. 5 per day. It rose.",
        "Patients took vitamin C. The others took none.",
        "It works in dogs.[3] It fails in cats.",
        "It works in dogs.12 It fails in cats.",
        "Levels fell after day 3. mTOR was silent.",
        "Volume was 12 ml/min. The rest was lost.",
        "Two arms, e.g. Placebo and drug, were used. One stopped.",
        "The U.S. Army paid. Nobody else did."
      })
  void findsTwoSentences(String text) {
    assertThat(split(text)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cells do three things: they divide; they move; they die.",
        "J. A. Miller and P. Jones wrote it.",
        "Approx. 30 mice were used, i.e. Ten in each group.",
        "No. 5 was lost.",
        "The value of p was .05 in both.",
        "A line that wraps\nonto the next one stays whole.",
        "A page may break\n\n\nInside a sentence that goes on."
      })
  void keepsOneSentenceWhole(String text) {
    assertThat(split(text)).containsExactly(text);
  }

  @Test
  void endsSentencesAtABlankLineWithoutAFullStop() {
    assertThat(split("A heading without a stop\n\nThen the text."))
        .containsExactly("A heading without a stop", "Then the text.");
  }

  @Test
  void endsSentencesWhereTheBlankAfterTheStopIsMissing() {
    assertThat(split("It was significant.Patients slept."))
        .containsExactly("It was significant.", "Patients slept.");
  }

  @Test
  void leavesBlanksAroundSentencesOut() {
    assertThat(SentenceSplitter.split("  One is here.  Two is there. ", 0, 30))
        .containsExactly(new Range(2, 14), new Range(16, 29));
  }

  @Test
  void findsNothingInBlanks() {
    assertThat(split(" \n ")).isEmpty();
  }

  @Test
  void readsAVeryLongTextWithoutAStop() {
    String text = "word (a, b; ".repeat(100_000);
    assertThat(split(text)).hasSize(1);
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text, 0, text.length()).stream()
        .map(range -> range.in(text))
        .toList();
  }
}

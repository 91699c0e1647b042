package org.evidencegraph.importer.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.importer.sentence.WordList;
import org.evidencegraph.importer.sentence.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conditions.tsv",
        "interventions.tsv",
        "cells.tsv",
        "mechanisms.tsv",
        "others.tsv"
      })
  void everyLineNamesItsSource(String table) {
    assertThat(WordList.lines(table))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.split("\t", -1))
                    .hasSize(6)
                    .doesNotContain("", org.assertj.core.data.Index.atIndex(5)));
  }

  @Test
  void codesNameOneConceptEach() {
    List<String> coded =
        List.of("conditions.tsv", "interventions.tsv", "cells.tsv", "mechanisms.tsv", "others.tsv")
            .stream()
            .flatMap(table -> WordList.lines(table).stream())
            .map(line -> line.split("\t", -1))
            .filter(cells -> !cells[3].isEmpty())
            .map(cells -> cells[2] + " " + cells[3])
            .toList();
    assertThat(coded).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "graft versus host disease, graft-versus-host disease, D006086",
    "GVHD, graft-versus-host disease, D006086",
    "multiple sclerosis, multiple sclerosis, D009103",
    "osteogenesis imperfecta, osteogenesis imperfecta, D010013",
    "Myocardial infarctions, myocardial infarction, D009203",
    "mesenchymal stromal cells, mesenchymal stem cell, D059630",
    "haematopoietic stem cell transplantation, hematopoietic stem cell transplantation, D018380"
  })
  void findsNamesInAllSpellings(String printed, String label, String code) {
    Concept concept = Lexicon.standard().longestAt(Words.in(printed), 0).orElseThrow().concept();
    assertThat(concept)
        .extracting(Concept::label, Concept::vocabulary, Concept::code)
        .containsExactly(label, "MeSH", code);
  }

  @Test
  void wantsCapitalsOfAbbreviations() {
    assertThat(Lexicon.standard().longestAt(Words.in("aids recovery"), 0)).isEmpty();
    assertThat(Lexicon.standard().longestAt(Words.in("AIDS today"), 0)).isPresent();
  }

  @Test
  void prefersTheLongestName() {
    assertThat(
            Lexicon.standard()
                .longestAt(Words.in("type 2 diabetes mellitus"), 0)
                .orElseThrow()
                .words())
        .isEqualTo(4);
  }

  @Test
  void refusesLinesWithoutSource() {
    assertThatThrownBy(() -> Lexicon.read(List.of("abbreviations.txt")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("source");
  }
}

package org.evidencegraph.importer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.importer.text.FoldedText;
import org.evidencegraph.importer.text.Line;
import org.evidencegraph.provenance.SourceDocumentId;
import org.junit.jupiter.api.Test;

class ReferenceListTests {
  private static List<ReferenceList.Entry> entries(String text) {
    return ReferenceList.entries(
        Line.all(FoldedText.of(SourceDocumentId.of("0".repeat(64)), text)));
  }

  @Test
  void keepsWrappedEntriesTogetherAcrossPageBreaks() {
    List<ReferenceList.Entry> found =
        entries(
            "1. Doe A. Cells of mar-\n"
                + "row. Blood 2005; 309: 314–\n"
                + "7.\n"
                + "CAS  PubMed\n"
                + "2. Roe B. More\n\n\n"
                + "cells. Gut 2006; 1: 2–3.\n"
                + "PubMed\n");
    assertThat(found).extracting(ReferenceList.Entry::number).containsExactly("1", "2");
    assertThat(found.get(0).body().value())
        .isEqualTo("Doe A. Cells of mar-row. Blood 2005; 309: 314–7.");
    assertThat(found.get(1).body().value()).isEqualTo("Roe B. More cells. Gut 2006; 1: 2–3.");
    assertThat(found.get(0).links()).containsExactly("CAS", "PubMed");
  }

  @Test
  void opensAnEntryAtANameThatBeginsSmall() {
    List<ReferenceList.Entry> found =
        entries(
            "    * 1.Doe A. Cells. Blood. 2005;1:2. [PubMed]\n"
                + "    * 2.van't Roe B. More. Gut. 2006;3:4. [PubMed]\n"
                + "    * 3.O'Hay C. Most. Gut. 2007;5:6. [PubMed]");
    assertThat(found).extracting(ReferenceList.Entry::number).containsExactly("1", "2", "3");
  }

  @Test
  void readsNumbersOfWhichSomeLostTheirBlank() {
    List<ReferenceList.Entry> found =
        entries(
            "1Doe A. Cells. Blood. 2005; 1: 2.\nView\nCASWeb of Science\u00AEGoogle Scholar\n"
                + "2 Society of Cells. More. Gut. 2006; 3: 4.\nView\nGoogle Scholar\n"
                + "3R Group. A language. Graz: R; 2007.\nGoogle Scholar");
    assertThat(found).extracting(ReferenceList.Entry::number).containsExactly("1", "2", "3");
    assertThat(found.getFirst().body().value()).endsWith("1: 2.");
  }

  @Test
  void startsAnEntryAtEveryOneOfACopiedList() {
    List<ReferenceList.Entry> found =
        entries(
            "    1. Doe A. Cells. Blood. 2005;1:2. - DOI - PubMed\n"
                + "    1. Roe B. More. Gut. 2006;3:4. - PubMed");
    assertThat(found).extracting(ReferenceList.Entry::number).containsExactly("1", "1");
    assertThat(found.get(0).links()).containsExactly("DOI", "PubMed");
    assertThat(found.get(0).body().value()).endsWith("1:2.");
  }

  @Test
  void doesNotTakeALastPageForTheNextNumber() {
    List<ReferenceList.Entry> found =
        entries(
            "1. Doe A. Cells. Blood 2005; 309: 1–\n"
                + "2.\n"
                + "PubMed\n"
                + "2. Roe B. More. Gut 2006; 1: 2–3.\n");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).body().value()).endsWith("1–2.");
  }

  @Test
  void partsAListWithoutNumbersAtItsLinkLines() {
    List<ReferenceList.Entry> found =
        entries(
            "Doe A. Cells. Blood. 2005;1:2.\n"
                + "Article CAS Google Scholar\n"
                + "Roe B. More. Gut. 2006;3:4.\n"
                + "PubMed\n");
    assertThat(found).extracting(ReferenceList.Entry::number).containsExactly(null, null);
    assertThat(found).hasSize(2);
  }

  @Test
  void skipsANumberThatWasLost() {
    List<ReferenceList.Entry> found =
        entries("1. Doe A. Cells. Blood 2005; 1: 2–3.\n3. Roe B. More. Gut 2006; 1: 2–3.\n");
    assertThat(found).extracting(ReferenceList.Entry::number).containsExactly("1", "3");
  }
}

package org.evidencegraph.importer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.paper.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pittenger MF|Pittenger|MF",
        "Pittenger M. F.|Pittenger|M. F.",
        "Wei, X.|Wei|X.",
        "Umberto Galderisi|Galderisi|Umberto",
        "M. E. Bernardo|Bernardo|M. E.",
        "Le Blanc K|Le Blanc|K",
        "In't Anker PS|In't Anker|PS",
        "Kleijburg-van der Keur C|Kleijburg-van der Keur|C",
        "St John M|St John|M",
        "Katarina Le Blanc|Le Blanc|Katarina",
        "Marieke van der Meulen|van der Meulen|Marieke",
        "T de Vries van Loon|de Vries van Loon|T",
        "J. A. van den Berg|van den Berg|J. A.",
        "Maria de los Angeles Soto|Soto|Maria de los Angeles",
        "van 't Zand H|van 't Zand|H",
        "Yu-fang Shi2|Shi|Yu-fang",
        "Jane Smith 1,2*|Smith|Jane",
        "Ada Ihana1,3|Ihana|Ada",
        "Ada Ihan1,3na1|Ihan|Ada",
        "Peter O'Neill|O'Neill|Peter",
        "Uccelli A.|Uccelli|A.",
        "Smith JA.|Smith|JA",
        "John Smith Jr|Smith|John Jr",
        "Rosa María Gómez Olmo|Gómez Olmo|Rosa María",
        "R. M. Díaz Olmo|Díaz Olmo|R. M.",
        "Kathleen M. Hill Olmo|Hill Olmo|Kathleen M.",
        "J. Robert Smith|Smith|J. Robert",
        "Nienke M Maas-Van Loon|Maas-Van Loon|Nienke M",
        "Paulo Olmo Junior|Olmo Junior|Paulo",
        "Deirdre Mac Giolla Loon|Mac Giolla Loon|Deirdre",
        "Jianmei Yu|Yu|Jianmei",
        "Shan-Mei Yu|Yu|Shan-Mei",
        "Petrenko Yu|Petrenko|Yu",
        "Ada R Olmo III|Olmo|Ada R III",
        "Chen II|Chen|II",
        "Ali Loon\u200E|Loon|Ali"
      })
  void tellsFamilyFromGivenNames(String printed, String family, String given) {
    Author author = NameText.parse(printed, 1).orElseThrow();
    assertThat(author.family()).isEqualTo(family);
    assertThat(author.given()).isEqualTo(given);
  }

  @Test
  void keepsTheNameOfAGroupWhole() {
    Author group = NameText.parse("ARCH Study Group", 3).orElseThrow();
    assertThat(group.literal()).isEqualTo("ARCH Study Group");
    assertThat(group.position()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "12", "the cells of marrow", "Affiliations", "https://a.example", "1,2"})
  void readsNoNameWhereThereIsNone(String printed) {
    assertThat(NameText.parse(printed, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Pittenger M. F.|MF", "Pittenger MF|MF", "Jane A Smith|JA", "Zhi-peng Han|Zp"})
  void givesInitialsWithoutStops(String printed, String initials) {
    assertThat(NameText.initials(NameText.parse(printed, 1).orElseThrow())).isEqualTo(initials);
  }

  @Test
  void knowsInAsPartOfANameBeforeItsArticleOnly() {
    assertThat(NameText.parse("Lotte in \u2019t Veld", 1))
        .contains(Author.person("in \u2019t Veld", "Lotte", 1));
    assertThat(NameText.parse("Wool in Winter", 1)).isEmpty();
    assertThat(NameText.parse("Cornelis (Kees) van den Wol", 1))
        .contains(Author.person("van den Wol", "Cornelis (Kees)", 1));
  }
}

package org.evidencegraph.importer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.paper.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingAuthorsTests {
  @Test
  void readsInitialsThatStandApart() {
    LeadingAuthors read = LeadingAuthors.parse("Rangan P, Pram C S, Agar R. Pitfalls. J Signs");
    assertThat(read.list().authors())
        .extracting(Author::name)
        .containsExactly("P Rangan", "C S Pram", "R Agar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Prockop DJ . Cells of marrow|1|Cells of marrow",
        "Hass R., Kasper C., Jacobs R. Cells of marrow|3|Cells of marrow",
        "Aggarwal S., Pittenger M. F. Cells of marrow|2|Cells of marrow",
        "Qu M., Yuan X., et al. Cells of marrow|2|Cells of marrow",
        "Dezawa M, Takeda S, et al. Cells of marrow|2|Cells of marrow",
        "Karp JM, Leng Teo GS . Cells of marrow|2|Cells of marrow",
        "Wei, X., Han, Zp. et al. Cells of marrow|2|Cells of marrow",
        "Wei-Lu, XY., Han, Z. et al. Cells of marrow|2|Cells of marrow",
        "Butler, A., Hoffman, P. & Smibert, P. Cells of marrow|3|Cells of marrow",
        "Caplan AI: Cells of marrow|1|Cells of marrow",
        "Smith J, Jones K (2011) Cells of marrow|2|(2011) Cells of marrow",
        "Chen Q. E. coli in the marrow|1|E. coli in the marrow",
        "World Health Organization. Cells of marrow|1|Cells of marrow",
        "Cells of marrow and blood|0|Cells of marrow and blood"
      })
  void endsWhereTheTitleBegins(String text, int authors, String rest) {
    LeadingAuthors leading = LeadingAuthors.parse(text);
    assertThat(leading.list().authors()).hasSize(authors);
    assertThat(text.substring(leading.end()).strip()).isEqualTo(rest);
  }

  @Test
  void keepsParticlesWithFamilyNames() {
    String text = "In't Anker PS, de Groot-Swings GM, van der Meulen MC, Di Maggio N . Cells";
    assertThat(LeadingAuthors.parse(text).list().authors())
        .extracting(Author::family)
        .containsExactly("In't Anker", "de Groot-Swings", "van der Meulen", "Di Maggio");
  }

  @Test
  void leavesTheFullStopThatEndsTheListOutOfAnInitial() {
    assertThat(LeadingAuthors.parse("Jones E, McGonagle D. Cells").list().authors())
        .extracting(Author::given)
        .containsExactly("E", "D");
    assertThat(LeadingAuthors.parse("Jones E., McGonagle D. Cells").list().authors())
        .extracting(Author::given)
        .containsExactly("E.", "D.");
  }

  @Test
  void isIncompleteAfterEtAl() {
    assertThat(LeadingAuthors.parse("Qu M., Liu D., et al. Cells").list().complete()).isFalse();
    assertThat(LeadingAuthors.parse("Qu M., Liu D. Cells").list().complete()).isTrue();
  }
}

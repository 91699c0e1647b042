package org.evidencegraph.importer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.evidencegraph.paper.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTests {

  private static String names(String line) {
    return Byline.read(line).orElseThrow().authors().stream()
        .map(Author::name)
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Jane Smith1,2*, Bob van der Meulen2 & María López3 # Jane Smith; Bob van der Meulen; María"
            + " López",
        "Anna K. Lind,1 Tomás Gil,1,2 and Wei Zhang2 # Anna K. Lind; Tomás Gil; Wei Zhang",
        "by Jane Smith 1,2,*, Marco De Luca 3 and Aiko Tanaka 1 # Jane Smith; Marco De Luca; Aiko"
            + " Tanaka",
        "Lena Vogela,b, Pavel Dvoraka, Mei Linb,1, Sarah Coxa # Lena Vogel; Pavel Dvorak; Mei Lin;"
            + " Sarah Cox",
        "Jane Smith, MD, PhD1; Robert J. Oye, MD, MPH2; Mei Lin, PhD1 # Jane Smith; Robert J. Oye;"
            + " Mei Lin",
        "Jane Smith, professor of medicine 1,  Kofi Mensah, research fellow 2 # Jane Smith; Kofi"
            + " Mensah",
        "View ORCID ProfileJane Smith, Ömer Yılmaz, View ORCID ProfileSo-yeon Park # Jane Smith;"
            + " Ömer Yılmaz; So-yeon Park",
        "Bruno Costa,Yael Levi &Tadashi Mori # Bruno Costa; Yael Levi; Tadashi Mori",
        "Author links open overlay panel Jane Smith a, Ravi Patel b 1 # Jane Smith; Ravi Patel",
        "Prof Karin Lindberg, MD # Karin Lindberg",
        "Rúna Holm1*†Hanna Dahl2†João da Costa1,3Qiang Li4 # Rúna Holm; Hanna Dahl; João da Costa;"
            + " Qiang Li",
        "Chisomo Banda , Roles Conceptualization, Writing – original draft # Chisomo Banda",
        "A. Lenza, Corresponding author contact information, E-mail the corresponding author, B."
            + " Rucka, C. Holmb, D. Eidec # A. Lenz; B. Ruck; C. Holm; D. Eide",
        "Prof Ada Lenz, MDa a.lenz@wool.example ∙ Bo Ruck, FRCAa,b # Ada Lenz; Bo Ruck",
        "Marino L 1, O'Neill SJ 2, Van den Broeck A 1 # L Marino; SJ O'Neill; A Van den Broeck",
      })
  void readsNamesWithoutWhatIsPrintedBetween(String line, String expected) {
    assertThat(names(line)).isEqualTo(expected);
  }

  @Test
  void keepsNamesThatEndInTheLettersOfMarks() {
    assertThat(names("Petra Novotna, Bruno Costa, Ana Silva"))
        .isEqualTo("Petra Novotna; Bruno Costa; Ana Silva");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Smith, Bob Jones, et al.",
        "Jane Smith, […], and Bob Jones",
        "Jane Smith, +2 authors Bob Jones",
      })
  void saysThatAListIsNotWhole(String line) {
    Byline read = Byline.read(line).orElseThrow();
    assertThat(read.complete()).isFalse();
    assertThat(read.authors().getFirst().name()).isEqualTo("Jane Smith");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stromal cells steady the failing kidney in aged mice",
        "Department of Surgery, University of Graz, Austria",
        "We studied mice, rats and dogs.",
      })
  void readsNoNamesInOtherLines(String line) {
    assertThat(Byline.read(line)).isEmpty();
  }

  @Test
  void takesNoTitleForTheNameOfABody() {
    assertThat(Byline.read("Association of Deaf Ears With Falls in Adults")).isEmpty();
    assertThat(names("Ann Roe, Association of Deaf Ears"))
        .isEqualTo("Ann Roe; Association of Deaf Ears");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lamb,*,1 Bea V. Heath,*,\u2020,1 Cyd Fold,\u2021 Dan D. Cotter,* and Eva R."
            + " Wool*,\u00B6",
        "A. LambB. HeathC. FoldD. CotterE. W\u00F3\u0142",
        "\u0410\u0432\u0442\u043E\u0440\u0438: Ada Lamb, Bea Heath, Cyd Fold, Dan Cotter, Eva Wool",
      })
  void partsNamesByTheirMarksSeamsAndLabels(String line) {
    assertThat(Byline.read(line).orElseThrow().authors())
        .extracting(author -> String.valueOf(author.family()).substring(0, 1))
        .containsExactly("L", "H", "F", "C", "W");
  }
}

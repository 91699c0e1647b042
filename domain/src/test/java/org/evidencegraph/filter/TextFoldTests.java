package org.evidencegraph.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTests {

  @ParameterizedTest
  @CsvSource({
    "Böhm, bohm",
    "Bo\u0308hm, bohm",
    "Graft–versus—Host, graft-versus-host",
    "Crohn’s, crohn's",
    "'a\u00A0 b\t c', a b c",
    "STRASSE, strasse",
    "Straße, strasse",
    "ﬁbrosis, fibrosis",
  })
  void foldsWhatDoesNotCount(String text, String folded) {
    assertThat(TextFold.fold(text)).isEqualTo(folded);
    assertThat(TextFold.fold(folded)).isEqualTo(folded);
  }
}

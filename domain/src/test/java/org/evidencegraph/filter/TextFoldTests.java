package org.evidencegraph.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    "'  Bone\t\r\n  MARROW` ', bone marrow'",
  })
  void foldsWhatDoesNotCount(String text, String folded) {
    assertThat(TextFold.fold(text)).isEqualTo(folded);
    assertThat(TextFold.fold(folded)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "'Graft-versus-Host (GvHD), 2nd', graft versus host gvhd 2nd",
    "'«Zellen» aus Köln', zellen aus koln",
    "'x² of 細胞!', x2 of 細胞",
  })
  void keepsLettersAndDigitsOfAnyScript(String text, String words) {
    assertThat(TextFold.words(text, " ")).isEqualTo(words);
    assertThat(TextFold.words(text, "")).isEqualTo(words.replace(" ", ""));
  }

  @Test
  void foldsPlainTextLikeTheSameTextBesideAnAccent() {
    StringBuilder ascii = new StringBuilder();
    for (char c = 0; c < 0x80; c++) {
      ascii.append(c).append('x').append(c).append(c);
    }
    assertThat(TextFold.fold(ascii + "xe")).isEqualTo(TextFold.fold(ascii + "x\u00E9"));
  }
}

package org.evidencegraph.graphql.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://a.example/b   | 83k Accesses            | http://a.example/b#:~:text=83k%20Accesses
          http://a.example/b#c | 83k                     | http://a.example/b#c:~:text=83k
          http://a.example/b   | a-b, c & d              | http://a.example/b#:~:text=a%2Db%2C%20c%20%26%20d
          http://a.example/b   | Größe                   | http://a.example/b#:~:text=Gr%C3%B6%C3%9Fe
          http://a.example/b   | ' '                     | http://a.example/b
          """)
  void encodesTheQuote(String url, String quote, String address) {
    assertThat(TextFragment.address(url, quote)).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({"'one\ntwo', one%20two", "'one\u00A0 two', one%20two"})
  void blanksCountAsOne(String quote, String text) {
    assertThat(TextFragment.address("http://a.example", quote))
        .isEqualTo("http://a.example#:~:text=" + text);
  }

  @Test
  void aLongQuoteIsToldByItsEnds() {
    String quote = "one two three four five " + "word ".repeat(40) + "six seven eight nine ten";
    assertThat(TextFragment.address("http://a.example", quote))
        .isEqualTo(
            "http://a.example#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten");
  }
}

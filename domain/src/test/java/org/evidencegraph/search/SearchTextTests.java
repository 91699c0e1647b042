package org.evidencegraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.evidencegraph.search.SearchText.Part;
import org.evidencegraph.search.SearchText.Part.Phrase;
import org.evidencegraph.search.SearchText.Part.Prefix;
import org.evidencegraph.search.SearchText.Part.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {

  private static void assertParts(String text, Part... parts) {
    assertThat(SearchText.parse(text).parts()).containsExactly(parts);
  }

  @Test
  void takesWordsPhrasesAndPrefixesApart() {
    assertParts(
        "CD34+ \"stem cells\"  transplant*",
        new Word("CD34+"),
        new Phrase("stem cells"),
        new Prefix("transplant"));
  }

  @Test
  void knowsPrintedQuotesAndTheWideStar() {
    assertParts(
        "“stem cells” «bone» mesench＊",
        new Phrase("stem cells"),
        new Phrase("bone"),
        new Prefix("mesench"));
  }

  @Test
  void aQuoteThatIsNotClosedReachesToTheEnd() {
    assertParts("bone \"stem cells", new Word("bone"), new Phrase("stem cells"));
  }

  @Test
  void aStarElsewhereIsABlank() {
    assertParts("*cell st*em **", new Word("cell"), new Word("st"), new Word("em"));
    assertParts("st*em*", new Word("st"), new Prefix("em"));
    assertParts("\"stem cel*\"", new Prefix("stem cel"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title:bone", "a~2", "/b.*/", "bone AND (x OR", "[1 TO 2]", "-bone", "^4"})
  void syntaxOfSearchEnginesIsNothingButText(String text) {
    assertThat(SearchText.parse(text).parts())
        .isNotEmpty()
        .noneMatch(part -> part instanceof Phrase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\"\"", "+ - *", "\u0000", "…"})
  void refusesWhatHasNothingToLookFor(String text) {
    assertThatThrownBy(() -> SearchText.parse(text))
        .isInstanceOf(InvalidSearchException.class)
        .hasMessageContaining("letter or digit");
  }

  @Test
  void refusesLongTexts() {
    assertThat(SearchText.parse("x".repeat(500)).parts()).hasSize(1);
    assertThatThrownBy(() -> SearchText.parse("x".repeat(501)))
        .isInstanceOf(InvalidSearchException.class)
        .hasMessageContaining("501 characters")
        .hasMessageContaining("at most 500");
  }

  @Test
  void refusesManyWordsHoweverTheyAreTied() {
    assertThat(SearchText.parse("ab ".repeat(50)).parts()).hasSize(50);
    for (String tie : new String[] {" ", "-", "/", "\u0000"}) {
      assertThatThrownBy(() -> SearchText.parse(("ab" + tie).repeat(51)))
          .isInstanceOf(InvalidSearchException.class)
          .hasMessageContaining("51 words");
    }
  }

  @Test
  void refusesAPrefixThatIsTooShort() {
    assertThatThrownBy(() -> SearchText.parse("bone a*"))
        .isInstanceOf(InvalidSearchException.class)
        .hasMessageContaining("\"a*\"")
        .hasMessageContaining("2 letters");
  }

  @Test
  void neverFailsOtherwiseWhateverIsTyped() {
    Random random = new Random(7);
    String signs = "ab1 \"*-+:~^()[]{}/\\“”«»µα\uD83D\uDE00\uD83D中\u0301\t\n\u0000";
    for (int n = 0; n < 20_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      try {
        assertThat(SearchText.parse(text.toString()).parts()).isNotEmpty();
      } catch (InvalidSearchException refused) {
        assertThat(refused.fix()).endsWith(".");
      }
    }
  }
}

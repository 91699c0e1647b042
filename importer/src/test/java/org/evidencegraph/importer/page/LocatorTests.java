package org.evidencegraph.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.paper.PageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatorTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1100-26|1100|1126",
        "747–54|747|754",
        "1797–806|1797|1806",
        "650 - 655|650|655",
        "F31–42|F31|F42",
        "C675–82|C675|C682",
        "S12-S20|S12|S20",
        "pp. 12–15|12|15",
        "1100-26; quiz 1127|1100|1126",
        "1915–1932.e16|1915|1932.e16",
        "xii–xv|xii|xv"
      })
  void completesShortenedLastPages(String printed, String first, String last) {
    PageRange pages = Locator.parse(printed, 2014).orElseThrow().pages();
    assertThat(pages.first()).isEqualTo(first);
    assertThat(pages.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"e1886|e1886", "p. 12|12", "3057624|3057624", "Article number: 345|345", "62|62"})
  void takesASingleNumberForAnArticleNumber(String printed, String number) {
    Locator read = Locator.parse(printed, 2011).orElseThrow();
    assertThat(read.articleNumber()).isEqualTo(number);
    assertThat(read.pages()).isNull();
  }

  @Test
  void takesASingleNumberForAPageBeforeArticlesAppearedOnline() {
    assertThat(Locator.parse("33", 1986).orElseThrow().pages().first()).isEqualTo("33");
  }

  @Test
  void takesASingleNumberForAPageWhereALabelSaysPages() {
    assertThat(Locator.parsePages("747").orElseThrow().pages().last()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "in press", "650 to 655", "a long remark about pages in a journal"})
  void readsNothingElse(String printed) {
    assertThat(Locator.parse(printed, 2011)).isEmpty();
  }

  @Test
  void partsAShortenedRangeThatLostItsDash() {
    PageRange pages = Locator.parse("76472", 2011, true).orElseThrow().pages();
    assertThat(pages.first()).isEqualTo("764");
    assertThat(pages.last()).isEqualTo("772");
    assertThat(Locator.parseFromTo("76472").orElseThrow().pages().last()).isEqualTo("772");
  }

  @Test
  void takesFiveDigitsForTheNumberOfALaterArticle() {
    assertThat(Locator.parse("76472", 2021, true).orElseThrow().articleNumber()).isEqualTo("76472");
    assertThat(Locator.parse("76415", 2011, true).orElseThrow().articleNumber()).isEqualTo("76415");
  }
}

package org.evidencegraph.importer.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.evidencegraph.importer.Captures;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlePageReaderTests {
  private static String page(String name) {
    return Captures.sample(name).text();
  }

  private static Bibliography said(String text) {
    return Captures.paper(text).record().said();
  }

  @Test
  void takesNoIdentifierFromTheFirstReference() {
    String text =
        page("current-view.txt")
            .replace(" doi: 10.5555/s41598-021-96000-1", "")
            .replace("PMCID: PMC8370001  PMID: 34400001\n", "PMCID: PMC8370001\n");
    assertThat(said(text).identifiers()).extracting(i -> i.value()).containsExactly("PMC8370001");
  }

  @Test
  void takesNoTitleFromAListOfRecommendedArticles() {
    String text = page("abstract-page.txt");
    String recommended =
        "Recommended articles\nCells that never arrive: the lung as a trap\nBo Li, Ulf Andersson\n";
    String within =
        text.replace("Review Article\nHoming", recommended + "Review Article\nHoming");
    assertThat(within).isNotEqualTo(text);
    assertThat(said(within).title()).isEqualTo(said(text).title());
    assertThat(said(within).authors()).isEqualTo(said(text).authors());
  }

  @Test
  void readsOnPastANoticeOfCorrection() {
    String text = page("full-text.txt");
    String noticed =
        text.replace(
            "ABOUT\n", "This article has been corrected. See the notice of March 2021.\nABOUT\n");
    assertThat(noticed).isNotEqualTo(text);
    assertThat(said(noticed).title()).isEqualTo(said(text).title());
    assertThat(said(noticed).abstractText()).isNotNull();
  }

  @Test
  void saysNothingOfWhatAPageLacks() {
    String text = page("full-text.txt").replace("Funding information: ", "");
    assertThat(said(text).volume()).isNull();
    assertThat(said(text).pages()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abstract\n",
        "References\n",
        "Jane Smith1,2*, ",
        "a, ",
        "Citation: ",
        "Volume 1, Issue 2, ",
        "(((((((((",
        "Received: 1 May 2020; ",
        "Recommended articles\nSome title of a paper that is long enough\nA. Bee, C. Dee\n10.1/1\n",
      })
  void endsOnHostilePages(String repeated) {
    String text = repeated.repeat(500_000 / repeated.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> assertThat(Captures.read(text).kind()).isEqualTo(DocumentKind.NOT_A_PAPER));
  }
}

package org.evidencegraph.importer.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.importer.Captures;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.PaperDate;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

class PubMedPageReaderTests {
  private static final String HEAD =
      "Review\n"
          + ". 2014 Sep;34(5):1100-26.\n"
          + "doi: 10.1000/abc.123. Epub 2014 May 28.\n\n"
          + "Marrow cells at work in bone\n\n"
          + "Affiliations\n"
          + "Review\n\n"
          + "Marrow cells at work in bone\n\n"
          + "Jane Doe et al. Med Res Rev. 2014 Sep.\n\n"
          + "Abstract\n\n"
          + "Bone heals. Cells help.\n\n";
  private static final String FOOT =
      "PubMed Disclaimer\n\nPublication types\n\nLinkOut - more resources";

  private static Bibliography said(String text) {
    return Captures.paper(text).record().said();
  }

  @Test
  void readsTheHeader() {
    Bibliography said = said(HEAD + FOOT);
    assertThat(said.title()).isEqualTo("Marrow cells at work in bone");
    assertThat(said.authors()).extracting(a -> a.name()).containsExactly("Jane Doe");
    assertThat(said.authorsComplete()).isFalse();
    assertThat(said.journal().name()).isEqualTo("Med Res Rev");
    assertThat(said.volume()).isEqualTo("34");
    assertThat(said.issue()).isEqualTo("5");
    assertThat(said.pages().last()).isEqualTo("1126");
    assertThat(said.doi().orElseThrow().value()).isEqualTo("10.1000/abc.123");
    assertThat(said.type()).isEqualTo(PaperType.REVIEW);
  }

  @Test
  void takesTheEarlierOfIssueAndEpubForTheDayItCameOut() {
    Bibliography said = said(HEAD + FOOT);
    assertThat(said.details().dates())
        .containsExactlyInAnyOrder(
            new PaperDate(DateKind.PUBLISHED, PartialDate.of(2014, 9)),
            new PaperDate(DateKind.EPUB, PartialDate.of(2014, 5, 28)));
    assertThat(said.issued()).isEqualTo(PartialDate.of(2014, 5, 28));
  }

  @Test
  void givesNoValueForEmptyLabels() {
    Bibliography said = said(HEAD + FOOT);
    assertThat(said.details().affiliations()).isEmpty();
    assertThat(said.details().publicationTypes()).containsExactly("Review");
    assertThat(said.keywords()).isEmpty();
    assertThat(Captures.paper(HEAD + FOOT).references()).isEmpty();
  }

  @Test
  void inventsNoTitle() {
    String text = (HEAD + FOOT).replace("Marrow cells at work in bone\n", "\n");
    assertThat(said(text).title()).isNull();
    assertThat(said(text).doi()).isPresent();
  }

  @Test
  void takesNoIdentifierFromAReferenceOrANotice() {
    String text =
        HEAD.replace("doi: 10.1000/abc.123. Epub 2014 May 28.\n", "")
            .replace(
                "Affiliations\n",
                "Erratum in\n"
                    + "- A note. Med Res Rev. 2015;1:2. doi: 10.1000/other.\n\n"
                    + "Affiliations\n");
    String references =
        "\n"
            + "References\n\n"
            + "    1. Doe A. Cells. Blood. 2005;1:2. doi: 10.1000/third. - DOI - PubMed\n";
    Bibliography said = said(text + FOOT + references);
    assertThat(said.doi()).isEmpty();
    assertThat(said.title()).isEqualTo("Marrow cells at work in bone");
  }

  @Test
  void knowsNoPaperInAListOfSearchResults() {
    String results =
        "1\n"
            + "Marrow cells at work.\n"
            + "Doe J, Roe B.\n"
            + "Med Res Rev. 2014 Sep;34(5):1100-26. doi: 10.1000/abc.\n"
            + "PMID: 1\n"
            + "2\n"
            + "More cells.\n"
            + "Doe J.\n"
            + "Blood. 2015;1(5):10-26. doi: 10.1000/abd.\n"
            + "PMID: 2\n";
    assertThat(Captures.read(results).kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @Test
  void readsTheOldPageThatPrintsItsNumberBelowItsLabel() {
    Bibliography said =
        said(
            "PubMed\nDisplay Settings:\n\n    Abstract\n\nSend to:\n"
                + "Rev Os. 1998 Mar-Apr;12(2):41-9.\n"
                + "[Bones of the marsh: what do wet winters leave of them?].\n"
                + "[Article in French]\nDoe J, Roe B.\nAbstract\n\n"
                + "Bones in the marsh are lost within ten winters. We dug for them in nine places"
                + " and found them in one, which had been dry for long.\n\n"
                + "PMID:\n    9990001\n[PubMed - indexed for MEDLINE]\n\n"
                + "LinkOut - more resources\nPubMed Commons home\n");
    assertThat(said.title()).contains("Bones of the marsh");
    assertThat(said.language()).isEqualTo("fr");
    assertThat(said.pmid().orElseThrow().value()).isEqualTo("9990001");
  }
}

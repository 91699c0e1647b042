package org.evidencegraph.importer.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.importer.Captures;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.DateKind;
import org.evidencegraph.paper.Keyword;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

class PortalPageReaderTests {
  private static final String PAGE =
      "Bone and marrow\n\n"
          + "J. Doe, B. Roe\n\n"
          + "Research output: Contribution to journalArticlepeer-review\n\n\n"
          + "Bone heals slowly in the old and in the sick, and cells from marrow have been given to"
          + " help it along.\n\n"
          + "Original languageEnglish\n"
          + "Pages (from-to)164-171\n"
          + "Number of pages8\n"
          + "JournalBone Marrow Transplantation\n"
          + "Issue number2\n"
          + "Publication statusPublished - Feb 2012\n\n\n"
          + "  • marrow\n"
          + "  • bone\n\n"
          + "ASJC Scopus subject areas\n\n"
          + "  • Hematology\n\n\n"
          + "Dive into the research topics of 'Bone and marrow'. Together they form a unique"
          + " fingerprint.\n\n"
          + "Cite this";

  private static Bibliography said(String text) {
    return Captures.paper(text).record().said();
  }

  @Test
  void readsGluedLabels() {
    Bibliography said = said(PAGE);
    assertThat(said.title()).isEqualTo("Bone and marrow");
    assertThat(said.authors()).extracting(a -> a.name()).containsExactly("J. Doe", "B. Roe");
    assertThat(said.journal().name()).isEqualTo("Bone Marrow Transplantation");
    assertThat(said.pages().first()).isEqualTo("164");
    assertThat(said.pageCount()).isEqualTo(8);
    assertThat(said.issue()).isEqualTo("2");
    assertThat(said.volume()).isNull();
    assertThat(said.language()).isEqualTo("en");
    assertThat(said.type()).isEqualTo(PaperType.JOURNAL_ARTICLE);
    assertThat(said.details().dates())
        .hasSize(1)
        .allMatch(d -> d.kind() == DateKind.PUBLISHED && d.date().iso().equals("2012-02"));
  }

  @Test
  void tellsKeywordsFromSubjects() {
    assertThat(said(PAGE).keywords())
        .containsExactly(
            new Keyword("marrow", Keyword.KEYWORD),
            new Keyword("bone", Keyword.KEYWORD),
            new Keyword("Hematology", Keyword.SUBJECT));
  }

  @Test
  void readsLabelsPartedByBarsOrLines() {
    String parted =
        PAGE.replace("Original languageEnglish", "Original language | English")
            .replace("JournalBone", "Journal\nBone")
            .replace("statusPublished", "status Published");
    assertThat(said(parted).journal().name()).isEqualTo("Bone Marrow Transplantation");
    assertThat(said(parted).language()).isEqualTo("en");
    assertThat(said(parted).issued().iso()).isEqualTo("2012-02");
  }

  @Test
  void takesNoWordForALabelThatOnlyBeginsLikeOne() {
    assertThat(PortalTable.label("Journalism in the clinic")).isNull();
    assertThat(PortalTable.label("Volumes of marrow")).isNull();
    assertThat(PortalTable.label("Volume47")).isEqualTo(PortalTable.Label.VOLUME);
  }

  @Test
  void knowsNoPaperInAListOfOutputs() {
    String list =
        "Jane Doe\n\n"
            + "Bone and marrow\n"
            + "Doe, J. 2012\n"
            + "Research output: Contribution to journal › Article › peer-review\n\n"
            + "More bone\n"
            + "Doe, J. 2013\n"
            + "Research output: Contribution to journal › Article › peer-review\n";
    assertThat(Captures.read(list).kind()).isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @Test
  void readsTheUnitsBelowTheAuthorsAsPlacesAndNotAsNames() {
    Bibliography said =
        said(
            PAGE.replace("Bone and marrow\n", "Bone and marrow of the old\n")
                .replace(
                    "J. Doe, B. Roe\n\n",
                    "Jane Doe, Bo Roe (Member of author group) ... Show 4 more\n\n"
                        + "Afdeling Bone\nNHS Northfield\n\n"));
    assertThat(said.title()).isEqualTo("Bone and marrow of the old");
    assertThat(said.authors()).extracting(a -> a.name()).containsExactly("Jane Doe", "Bo Roe");
    assertThat(said.authorsComplete()).isFalse();
    assertThat(said.details().affiliations())
        .extracting(a -> a.text())
        .containsExactly("Afdeling Bone", "NHS Northfield");
  }

  @Test
  void readsAnAbstractBelowTheFingerprint() {
    String text =
        "Bone heals slowly in the old and in the sick, and cells from marrow have been given to"
            + " help it along.";
    Bibliography said =
        said(PAGE.replace(text + "\n\n", "").replace("Cite this", "Abstract\n\n" + text));
    assertThat(said.abstractText().text()).isEqualTo(text);
  }
}

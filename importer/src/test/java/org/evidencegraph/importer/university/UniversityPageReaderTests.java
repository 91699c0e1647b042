package org.evidencegraph.importer.university;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.importer.Captures;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.DocumentKind;
import org.junit.jupiter.api.Test;

class UniversityPageReaderTests {
  private static final String ABSTRACT =
      "Bone heals slowly in the old and in the sick, and cells from marrow have been given to"
          + " people of every age to help it along, with results that differ from one clinic to the"
          + " next.\n\n";
  private static final String BLOCK =
      "Original publication\n\n\n\n"
          + "Journal article\n\n\n"
          + "Blood\n\n"
          + "Publication Date\n\n\n\n\n"
          + "650 - 655\n\n";

  private static Bibliography said(String text) {
    return Captures.paper(text).record().said();
  }

  @Test
  void takesNothingForATitleWhereThePageHasNone() {
    Bibliography said =
        said(
            "Cookies on this website\n\n"
                + "We use cookies so that you can use this website well, and you can change what"
                + " you allow at any time in your settings below this notice.\n\n"
                + ABSTRACT
                + BLOCK);
    assertThat(said.title()).isNull();
    assertThat(said.authors()).isEmpty();
    assertThat(said.abstractText().text()).startsWith("Bone heals");
  }

  @Test
  void takesNoButtonOfANoticeForATitle() {
    String notice =
        "We value your privacy\n\n"
            + "This site stores small files so that it can remember you from one visit to the next,"
            + " as most of the sites that you see do too.\n\n"
            + "Allow all\n"
            + "Allow necessary only\n\n";
    assertThat(said(notice + ABSTRACT + BLOCK).title()).isNull();
  }

  @Test
  void readsTitleAndAuthorsAboveTheAbstract() {
    Bibliography said =
        said("Bone and marrow in the aged.\n\nDoe JA., Roe B., van Poe MC.\n\n" + ABSTRACT + BLOCK);
    assertThat(said.title()).isEqualTo("Bone and marrow in the aged");
    assertThat(said.authors()).extracting(a -> a.family()).containsExactly("Doe", "Roe", "van Poe");
  }

  @Test
  void readsPagesBehindAnEmptyDateAsPages() {
    Bibliography said = said(ABSTRACT + BLOCK);
    assertThat(said.issued()).isNull();
    assertThat(said.pages().first()).isEqualTo("650");
    assertThat(said.journal().name()).isEqualTo("Blood");
    assertThat(said.details().publicationTypes()).containsExactly("Journal article");
  }

  @Test
  void knowsNoPaperWhereTheLabelsAreMissing() {
    assertThat(Captures.read(ABSTRACT + "Journal article\n\nBlood\n\n650 - 655\n").kind())
        .isEqualTo(DocumentKind.NOT_A_PAPER);
    assertThat(Captures.read(ABSTRACT + "Original publication\n\nA newspaper\n").kind())
        .isEqualTo(DocumentKind.NOT_A_PAPER);
  }

  @Test
  void readsABlockThatLostItsHeading() {
    Bibliography said =
        said(
            ABSTRACT
                + "Type\n\nJournal article\n\nJournal\n\nBlood\n\n"
                + "Publication Date\n\n01/06/2006\n\nPages\n\n650 - 655\n\n");
    assertThat(said.journal().name()).isEqualTo("Blood");
    assertThat(said.issued().iso()).isEqualTo("2006-06-01");
    assertThat(said.abstractText().text()).startsWith("Bone heals");
  }

  @Test
  void endsTheKeywordsAboveTheFootOfThePage() {
    Bibliography said =
        said(ABSTRACT + BLOCK + "Keywords\n\nmarrow, bone, old age\n\nContact us\nLegal notes\n");
    assertThat(said.keywords())
        .extracting(k -> k.term())
        .containsExactly("marrow", "bone", "old age");
  }
}

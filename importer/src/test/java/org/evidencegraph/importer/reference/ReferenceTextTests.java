package org.evidencegraph.importer.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.identifier.Doi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTextTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Doe A, Roe B. Cells at work. Stem Cells. 2011;29(3):941–51.|Cells at work|Stem"
            + " Cells|2011|29|3|941",
        "Doe A, Roe B . Cells at work. Stem Cells 2011; 29: 941–51.|Cells at work|Stem"
            + " Cells|2011|29|-|941",
        "Doe, A. & Roe, B. Cells at work. Nat. Biotechnol. 36, 411–420 (2018).|Cells at work|Nat."
            + " Biotechnol.|2018|36|-|411",
        "Doe A, Roe B (2011) Cells at work. Stem Cells 29:941–951|Cells at work|Stem"
            + " Cells|2011|29|-|941",
        "Doe, A., & Roe, B. (2011). Cells at work. Stem Cells, 29(3), 941–951.|Cells at work|Stem"
            + " Cells|2011|29|3|941",
        "Doe A: Cells at work. J Orthop Res. 1991, 9: 641-650.|Cells at work|J Orthop"
            + " Res|1991|9|-|641",
        "Doe A. Cells. What they do. Why? Nature 2011; 1: 2–3.|Cells. What they do."
            + " Why?|Nature|2011|1|-|2",
        "Doe A. Cells: a view. Cell Signal: CS. 2011;9(1):2-3.|Cells: a view|Cell Signal:"
            + " CS|2011|9|1|2",
        "Doe A. Cells of E. coli in blood. Proc Natl Acad Sci U S A 2009; 106: 16–62.|Cells of E."
            + " coli in blood|Proc Natl Acad Sci U S A|2009|106|-|16",
        "Doe, A. Cells. Proc. Natl Acad. Sci. USA 99, 12–18 (2002).|Cells|Proc. Natl Acad. Sci."
            + " USA|2002|99|-|12",
        "Doe A. Cells at work. Nature reviews. Immunology. 2008;8(9):726–736.|Cells at work|Nature"
            + " reviews. Immunology|2008|8|9|726",
        "Doe A. Cells at work. Probl Tuberk 2008; (10): 3–6.|Cells at work|Probl"
            + " Tuberk|2008|-|10|3",
        "Doe A. Cells at work. eLife. 2014;3:e1886.|Cells at work|eLife|2014|3|-|e1886",
        "Doe J. On knees. In: Brown T, ed. Knees. London: Academic Press; 2001. pp. 12–20.|On"
            + " knees|Knees|2001|-|-|12"
      })
  void takesEveryFormApart(
      String text,
      String title,
      String container,
      int year,
      String volume,
      String issue,
      String first) {
    ReferenceText read = ReferenceText.parse(text);
    assertThat(read.title()).isEqualTo(title);
    assertThat(text.substring(read.titleStart(), read.titleEnd())).isEqualTo(title);
    assertThat(read.container()).isEqualTo(container);
    assertThat(read.date().year()).isEqualTo(year);
    assertThat(read.volume()).isEqualTo(volume);
    assertThat(read.issue()).isEqualTo(issue);
    assertThat(read.locator().first()).isEqualTo(first);
  }

  @Test
  void takesANumberBehindTheDoiForTheArticleAndTheOneBeforeForItsLength() {
    ReferenceText read =
        ReferenceText.parse(
            "Doe L. Cells. Stem Cells Int. 2015;2015:9. doi: 10.1155/2015/762098.762098");
    assertThat(read.doi()).isEqualTo(new Doi("10.1155/2015/762098"));
    assertThat(read.locator().articleNumber()).isEqualTo("762098");
    assertThat(read.pageCount()).isEqualTo(9);
    assertThat(read.volume()).isEqualTo("2015");
  }

  @Test
  void readsABookWithoutJournal() {
    ReferenceText read =
        ReferenceText.parse("Doe J. Cells of the body. 2nd ed. New York: Springer; 2010.");
    assertThat(read.title()).startsWith("Cells of the body");
    assertThat(read.container()).isNull();
    assertThat(read.date().year()).isEqualTo(2010);
  }

  @Test
  void readsTheYearBehindThePreprintsDoi() {
    ReferenceText read =
        ReferenceText.parse(
            "Wolf, F. A. Cells. Preprint at bioRxiv https://doi.org/10.1101/174029 (2017).");
    assertThat(read.container()).isEqualTo("bioRxiv");
    assertThat(read.date().year()).isEqualTo(2017);
  }

  @Test
  void inventsNothingForATextThatIsNoReference() {
    ReferenceText read = ReferenceText.parse("see above");
    assertThat(read.authors().isEmpty()).isTrue();
    assertThat(read.date()).isNull();
    assertThat(read.container()).isNull();
    assertThat(read.doi()).isNull();
  }

  @Test
  void namesLinksOnlyWhereThereIsNothingElse() {
    assertThat(ReferenceText.links("CAS  PubMed  PubMed Central  Google Scholar"))
        .containsExactly("CAS", "PubMed", "PubMed Central", "Google Scholar");
    assertThat(ReferenceText.links("View ArticleGoogle Scholar"))
        .containsExactly("View Article", "Google Scholar");
    assertThat(ReferenceText.links("PubMed searches in practice")).isEmpty();
  }

  @Test
  void tellsANumberThatLooksLikeAYearFromTheYear() {
    ReferenceText read =
        ReferenceText.parse("Doe, A.; Roe, B. Cells at rest. Cells 2018, 10, 1656.");
    assertThat(read.date().year()).isEqualTo(2018);
    assertThat(read.container()).isEqualTo("Cells");
    assertThat(read.volume()).isEqualTo("10");
    assertThat(read.locator().articleNumber()).isEqualTo("1656");
  }

  @Test
  void takesNoDayOfALookForTheDayOfTheWork() {
    ReferenceText read =
        ReferenceText.parse(
            "Office of Eels. Report on eels. Accessed May 4, 2023. https://eel.example/1");
    assertThat(read.container()).isNull();
    assertThat(read.date()).isNull();
  }
}

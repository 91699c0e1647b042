package org.evidencegraph.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClueReaderTests {
  private static final String ID = "pap_0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1038/nri2395 | 10.1038/nri2395",
        "doi: 10.1038/NRI2395. | 10.1038/nri2395",
        "https://doi.org/10.1038/NRI2395 | 10.1038/nri2395",
        "dx.doi.org/10.1038/nri2395 | 10.1038/nri2395",
        "https://doi.org/10.1038/nri2395?x=y | 10.1038/nri2395",
        "https://doi.org/10.1038/nri2395#abc | 10.1038/nri2395",
        "(10.1038/nri2395) | 10.1038/nri2395",
        "[PMID: 26467901] | 26467901",
        "10.1016/s0140-6736(08)60690-x | 10.1016/s0140-6736(08)60690-x",
        "https://doi.org/10.1016%2FS0140-6736(08)60690-X | 10.1016/s0140-6736(08)60690-x",
        "https://publisher.example/doi/full/10.1002/med.21322 | 10.1002/med.21322",
        "https://publisher.example/doi/10.1002/med.21322/abstract?x=1 | 10.1002/med.21322",
        "https://server.example/content/10.1101/2020.01.02.345678v1.full.pdf |"
            + " 10.1101/2020.01.02.345678v1",
        "26467901 | 26467901",
        "PMID: 26467901 | 26467901",
        "https://pubmed.ncbi.nlm.nih.gov/26467901/ | 26467901",
        "https://pubmed.ncbi.nlm.nih.gov/26467901/?from=x#y | 26467901",
        "http://www.ncbi.nlm.nih.gov/pubmed/26467901 | 26467901",
        "https://pubmed.ncbi.nlm.nih.gov/?term=26467901 | 26467901",
        "https://europepmc.org/article/MED/26467901 | 26467901",
        "PMC4606493 | PMC4606493",
        "pmcid: PMC 4606493 | PMC4606493",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4606493/pdf/x.pdf | PMC4606493",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC4606493 | PMC4606493",
        "https://europepmc.org/article/PMC/PMC4606493 | PMC4606493",
      })
  void readsIdentifiersOfPapersInEveryWriting(String text, String value) {
    assertThat(ClueReader.read(text))
        .isInstanceOfSatisfying(
            Clue.OfPaper.class, clue -> assertThat(clue.identifier().value()).isEqualTo(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nct00366145 | NCT00366145",
        "ClinicalTrials.gov identifier: NCT00366145 | NCT00366145",
        "https://clinicaltrials.gov/study/NCT00366145 | NCT00366145",
        "https://clinicaltrials.gov/ct2/show/NCT00366145?term=cells&rank=1 | NCT00366145",
        "clinicaltrials.gov/show/NCT00366145 | NCT00366145",
        "https://www.isrctn.com/ISRCTN27232902 | ISRCTN27232902",
        "EudraCT number: 2006-006186-16 | 2006-006186-16",
        "https://www.clinicaltrialsregister.eu/ctr-search/trial/2006-006186-16/GB |"
            + " 2006-006186-16",
      })
  void readsRegistrationsInEveryWriting(String text, String value) {
    assertThat(ClueReader.read(text))
        .isInstanceOfSatisfying(
            Clue.OfTrial.class, clue -> assertThat(clue.number().value()).isEqualTo(value));
  }

  @Test
  void readsIdsAndLinksToThem() {
    assertThat(ClueReader.read(" " + ID + " ")).isEqualTo(new Clue.OfNode(ID));
    assertThat(ClueReader.read("http://localhost:8080/documents/" + ID + ".txt"))
        .isEqualTo(new Clue.OfNode(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mesenchymal stem cells in health and disease",
        "10 years of follow-up",
        "PMCs in the marrow",
        "NCT in practice",
        "Chictr of the marrow",
        "2006-2016: ten years of grafts",
        "ORCID in practice",
        "www",
        "Cells. A review."
      })
  void takesOtherTextsForTitles(String text) {
    assertThat(ClueReader.read(text)).isEqualTo(new Clue.OfTitle(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty",
        "'  ' | empty",
        "pap_123 | 32 hexadecimal digits",
        "pap_0123456789ABCDEF0123456789abcdef | 32 hexadecimal digits",
        "10.1038 | slash",
        "doi: 11.1038/x | slash",
        "12345678901 | at most nine digits",
        "PMID: many | at most nine digits",
        "PMC12345678901 | PMC and digits",
        "PMC | PMC and digits",
        "PMCabc | PMC and digits",
        "http:// | names a place",
        "NCT123 | 8 digits",
        "ISRCTN 1 | 8 digits",
        "EudraCT 2006-1 | 2006-006186-16",
        "2006-006186 | 2006-006186-16",
        "ChiCTR-TRC-1 | ChiCTR",
        "CTRI/2012/08 | CTRI/2012/08/002853",
        "IRCT 2014 | IRCT2014042215039N2",
        "0000-0002-1825-0097 | Persons",
        "orcid: 0000-0002-1825-009X | Persons",
        "1234-567x | journals",
        "ISBN 978-3-16-148410-0 | books",
        "arXiv:2101.00001 | preprints",
        "https://example.org/a/page | holds no",
        "https://pubmed.ncbi.nlm.nih.gov/?term=cells | holds no",
        "https://example.org/NCT00366145/NCT00366146 | holds no",
        "https://example.org/%zz | holds no",
      })
  void saysWhatIsWrongWithWhatOnlyBeginsLikeAnIdentifier(String text, String reason) {
    assertThat(ClueReader.read(text))
        .isInstanceOfSatisfying(
            Clue.Malformed.class, clue -> assertThat(clue.reason()).contains(reason));
  }

  @Test
  void refusesWhatIsTooLongForATitle() {
    assertThat(ClueReader.read("x".repeat(2_000))).isInstanceOf(Clue.OfTitle.class);
    assertThat(ClueReader.read("x".repeat(2_001))).isInstanceOf(Clue.Malformed.class);
  }
}

package org.evidencegraph.importer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.Pmcid;
import org.evidencegraph.identifier.Pmid;
import org.junit.jupiter.api.Test;

class IdentifierTextTests {
  @Test
  void leavesOutTheFullStopBehindADoi() {
    assertThat(IdentifierText.find("doi: 10.1002/med.21322. Epub 2014 May 28.").doi())
        .isEqualTo(new Doi("10.1002/med.21322"));
  }

  @Test
  void partsADoiFromTheArticleNumberGluedToIt() {
    IdentifierText ids = IdentifierText.find("doi: 10.1155/2015/762098.762098");
    assertThat(ids.doi()).isEqualTo(new Doi("10.1155/2015/762098"));
    assertThat(ids.tail()).isEqualTo("762098");
  }

  @Test
  void keepsAFullStopInsideADoi() {
    IdentifierText ids = IdentifierText.find("https://doi.org/10.1126/science.284.5411.143");
    assertThat(ids.doi()).isEqualTo(new Doi("10.1126/science.284.5411.143"));
    assertThat(ids.tail()).isNull();
  }

  @Test
  void findsNumbersOfPubMed() {
    IdentifierText ids = IdentifierText.find("PMID: 30699315 PMCID: PMC6612345");
    assertThat(ids.pmid()).isEqualTo(new Pmid("30699315"));
    assertThat(ids.pmcid()).isEqualTo(new Pmcid("PMC6612345"));
    assertThat(ids.doi()).isNull();
    assertThat(ids.doiStart()).isEqualTo(-1);
  }

  @Test
  void partsADoiFromTheLinksGluedToIt() {
    IdentifierText ids = IdentifierText.find("doi:10.1000/ds.14-0123PubMedGoogle ScholarCrossref");
    assertThat(ids.doi()).isEqualTo(new Doi("10.1000/ds.14-0123"));
    assertThat(ids.tail()).isNull();
  }
}

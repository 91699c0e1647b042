package org.evidencegraph.importer.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.paper.Funding;
import org.junit.jupiter.api.Test;

class FundingTextTests {
  @Test
  void readsEveryFunderWithItsGrants() {
    assertThat(
            FundingText.parse(
                "We thank all. This work was supported by the Fund of Here (Grant No 2011CB966200,"
                    + " and 2010CB945600); the Council of There (Grant No 2012ZX10002-016); and the"
                    + " Wellcome Trust (grant number 098424/Z/12/Z)."))
        .containsExactly(
            new Funding("Fund of Here", List.of("2011CB966200", "2010CB945600")),
            new Funding("Council of There", List.of("2012ZX10002-016")),
            new Funding("Wellcome Trust", List.of("098424/Z/12/Z")));
  }

  @Test
  void readsNoFunderOutOfThanks() {
    assertThat(FundingText.parse("We thank Jane Smith (University of Somewhere) for help."))
        .isEmpty();
  }

  @Test
  void readsGrantsAsPubMedPrintsThem() {
    assertThat(FundingText.parsePubMed("R01 AR012345/AR/NIAMS NIH HHS/United States"))
        .containsExactly(new Funding("NIAMS NIH HHS", List.of("R01 AR012345")));
  }
}

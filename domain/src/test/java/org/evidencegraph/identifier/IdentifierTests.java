package org.evidencegraph.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "10.1002/MED.21322, 10.1002/med.21322",
        "https://doi.org/10.1002/MED.21322, 10.1002/med.21322",
        "http://dx.doi.org/10.1000/x.y, 10.1000/x.y",
        "doi: 10.1000/x.y., 10.1000/x.y",
        "DOI:https://doi.org/10.1000/x, 10.1000/x",
        "10.1016/S0140-6736(08)60690-X, 10.1016/s0140-6736(08)60690-x",
        "'10.1000/x);', 10.1000/x",
        "10.1002/(SICI)17:15/16<1661::AID-SIM968>3.0.CO;2-2,"
            + " 10.1002/(sici)17:15/16<1661::aid-sim968>3.0.co;2-2",
        "https://doi.org/10.1002/(SICI)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2,"
            + " 10.1002/(sici)17:15/16<1661::aid-sim968>3.0.co;2-2",
        "10.1234/ab_c(1)<2>, 10.1234/ab_c(1)<2>",
        "<https://doi.org/10.1000/x>, -",
        "https://doi.org/10.1000/x>, 10.1000/x",
        "https://doi.org/10.1000/100%, 10.1000/100%",
        "10.1000.10/x, 10.1000.10/x",
        "10.10/x, -",
        "11.1000/x, -",
        "10.1000/, -",
        "10.1000/a b, -",
        "'', -",
      })
  void readsDois(String text, @Nullable String expected) {
    assertThat(Doi.parse(text).map(Doi::value)).isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @Test
  void writesAddressesThatBrowsersTake() {
    String address = Doi.parse("10.1002/17:15/16<1661::a%b>3;2-2").orElseThrow().url();
    assertThat(address).isEqualTo("https://doi.org/10.1002/17:15/16%3C1661::a%25b%3E3;2-2");
    assertThat(Doi.parse(address).orElseThrow().url()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "24866817, 24866817",
        "PMID: 024866817, 24866817",
        "0, -",
        "1234567890, -",
        "12a, -"
      })
  void readsPmids(String text, @Nullable String expected) {
    assertThat(Pmid.parse(text).map(Pmid::value))
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "PMC6077517, PMC6077517",
        "pmcid: pmc0012.1, PMC12",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC12/, PMC12",
        "6077517, -"
      })
  void readsPmcids(String text, @Nullable String expected) {
    assertThat(Pmcid.parse(text).map(Pmcid::value))
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"1745-7254, 1745-7254", "ISSN 2434561X, 2434-561X", "1745-7255, -", "1745-725, -"})
  void readsIssnsAndChecksTheirLastDigit(String text, @Nullable String expected) {
    assertThat(Issn.parse(text).map(Issn::value))
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://orcid.org/0000-0002-1825-0097, 0000-0002-1825-0097",
        "0000-0002-1694-233x, 0000-0002-1694-233X",
        "0000-0002-1825-0098, -"
      })
  void readsOrcidsAndChecksTheirLastDigit(String text, @Nullable String expected) {
    assertThat(Orcid.parse(text).map(Orcid::value))
        .isEqualTo(java.util.Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "nct00366145, NCT, NCT00366145",
    "ISRCTN 12345678, ISRCTN, ISRCTN12345678",
    "2008-001234-12, EUDRACT, 2008-001234-12",
    "chictr-trc-12345678, CHICTR, ChiCTR-TRC-12345678",
    "ChiCTR2000029990, CHICTR, ChiCTR2000029990",
    "UMIN000001234, UMIN, UMIN000001234",
    "ACTRN12605000001234, ACTRN, ACTRN12605000001234",
    "CTRI/2010/091/000123, CTRI, CTRI/2010/091/000123",
    "IRCT138902031234N1, IRCT, IRCT138902031234N1",
    "NL-OMON20001, OMON, NL-OMON20001",
    "JRCT2031200068, JRCT, jRCT2031200068",
    "jRCTs031180001, JRCT, jRCTs031180001",
    "PACTR201105000291300, PACTR, PACTR201105000291300",
    "KCT0001234, CRIS, KCT0001234",
    "TCTR20200102003, TCTR, TCTR20200102003",
    "RBR-2xyz34, REBEC, RBR-2xyz34",
    "RBR-10ABC2D, REBEC, RBR-10abc2d",
    "RPCEC00000123, RPCEC, RPCEC00000123",
    "SLCTR/2015/025, SLCTR, SLCTR/2015/025",
    "2022-500024-30-00, CTIS, 2022-500024-30-00",
  })
  void readsRegistryNumbers(String text, IdentifierScheme scheme, String value) {
    assertThat(RegistryNumber.parse(text)).contains(new RegistryNumber(scheme, value));
  }

  @Test
  void findsShortNumbersInTextAndOneNumberWhereTwoRegistriesLookAlike() {
    String text = "Trials RBR-2xyz34, SLCTR/2015/025, NL-OMON2001; EU CT 2022-500024-30-00.";
    assertThat(RegistryNumber.findAll(text))
        .extracting(f -> f.number().scheme())
        .containsExactly(
            IdentifierScheme.REBEC,
            IdentifierScheme.SLCTR,
            IdentifierScheme.OMON,
            IdentifierScheme.CTIS);
    assertThat(RegistryNumber.findAll("RBR-proteins, RBR-1, KCT12, jRCT, TCTR 2016, PACTR2011"))
        .isEmpty();
  }

  @Test
  void findsRegistryNumbersInTextAndNothingInARegistryAddress() {
    assertThat(RegistryNumber.findAll("Registered (NCT00366145; ISRCTN12345678)."))
        .extracting(f -> f.number().value() + "@" + f.start())
        .containsExactly("NCT00366145@12", "ISRCTN12345678@25");
    assertThat(RegistryNumber.findAll("see https://clinicaltrials.gov/ and NCT123")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NCT123", "nct00366145", "ISRCTN12345678"})
  void refusesNumbersThatAreNotCanonical(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegistryNumber(IdentifierScheme.NCT, value));
  }

  @Test
  void makesKeysOfOneFormThatDependOnEveryPart() {
    String key = Key.of("clm", "abc", "1-2");
    assertThat(key).matches("clm_[0-9a-f]{32}").hasSizeLessThanOrEqualTo(40);
    assertThat(key)
        .isEqualTo(Key.of("clm", "abc", "1-2"))
        .isNotEqualTo(Key.of("clm", "abc", "1-3"))
        .isNotEqualTo(Key.of("clm", "abd", "1-2"));
    assertThat(Key.of("ref", "abc", "1-2").substring(4)).isNotEqualTo(key.substring(4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Key.check("pap", key))
        .withMessageContaining("pap_");
  }
}

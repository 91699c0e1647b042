package org.evidencegraph.importer.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationLineTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        ". 2014 Sep;34(5):1100-26.|2014-09|34|5|1100",
        ". 2018 Jun 14:2018:3057624.|2018-06-14|2018|-|3057624",
        "2011; 26: 941–51.|2011|26|-|941",
        "2008; (10): 3–6.|2008|-|10|3",
        "2011;9(1):p. 12.|2011|9|1|12",
        "2010 Mar 1;123(Pt 5):703-15.|2010-03-01|123|Pt 5|703",
        "2010;28 Suppl 1:S3-9.|2010|28 Suppl 1|-|S3",
        "1991, 9: 641-650.|1991|9|-|641",
        "2021 Nov 3;e2021123.|2021-11-03|-|-|e2021123",
        "2012 Jan-Feb;7(1):12-3; discussion 14.|2012-01|7|1|12"
      })
  void tellsDateVolumeIssueAndPlace(
      String text, String date, String volume, String issue, String first) {
    CitationLine line = CitationLine.find(text).orElseThrow();
    assertThat(line.date().iso()).isEqualTo(date);
    assertThat(line.volume()).isEqualTo(volume);
    assertThat(line.issue()).isEqualTo(issue);
    assertThat(line.locator().first()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2014",
        "Published: 05 June 2013",
        "in 2014; we did this",
        "650 - 655",
        "2014 Sep"
      })
  void findsNoneInOtherText(String text) {
    assertThat(CitationLine.find(text)).isEmpty();
  }

  @Test
  void takesTheLastCitationOfAReference() {
    String text = "Trends 2010; 5: 1. The years after. Blood. 2015;2015:9.";
    assertThat(CitationLine.findLast(text).orElseThrow().volume()).isEqualTo("2015");
  }

  @Test
  void readsADateThatStandsAlone() {
    assertThat(CitationLine.dateOnly("2020 May 3.").orElseThrow().date().iso())
        .isEqualTo("2020-05-03");
    assertThat(CitationLine.dateOnly("2020 May 3, at last")).isEmpty();
  }
}

package org.evidencegraph.importer.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.paper.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014|2014",
        "2014 Sep|2014-09",
        "2018 Jun 14|2018-06-14",
        "2010 Jan-Feb|2010-01",
        "2010 Spring|2010",
        "05 June 2013|2013-06-05",
        "8 May 2011.|2011-05-08",
        "Feb 2012|2012-02",
        "June 5, 2013|2013-06-05",
        "1 Sept 2009|2009-09-01",
        "11/2008|2008-11",
        "03/11/2008|2008-11-03",
        "2008-11-03|2008-11-03",
        "2008-11-01T00:00:00+00:00|2008-11-01"
      })
  void readsDatesAsPrinted(String printed, String iso) {
    assertThat(DateText.parse(printed)).map(PartialDate::iso).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2014 Foo", "31 Feb 2012", "650 - 655", "13/2008", "", "in press", "34", "2014;5"})
  void readsNothingElse(String printed) {
    assertThat(DateText.parse(printed)).isEmpty();
  }
}

package org.evidencegraph.importer.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLineTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      nullValues = "-",
      value = {
        "J Rep Med. 2012 Mar 1; 122(3): 1234–1245. # J Rep Med # 2012-03-01 # 122 # 3 # 1234",
        "J Rep Med 2020; 382:1009-1018 # J Rep Med # 2020 # 382 # - # 1009",
        "REP. 2020;323(10):945-955. doi:10.5555/rep.2020.1 # REP # 2020 # 323 # 10 # 945",
        "Int. J. Rep. Sci. 2020, 21(3), 1234; https://doi.org/10.5555/a1 # Int. J. Rep. Sci. # 2020"
            + " # 21 # 3 # 1234",
        "Acta Rep (2020) 143 (2): 123–131. # Acta Rep # 2020 # 143 # 2 # 123",
        "Cells (Dayton, Ohio), 12 Mar 2020, 38(4):511-519 # Cells (Dayton, Ohio) # 2020-03-12 # 38"
            + " # 4 # 511",
        "Cells (Dayton, Ohio) [2012, 62(6):440-446] # Cells (Dayton, Ohio) # 2012 # 62 # 6 # 440",
        "Volume 7, Issue 4P388-398April 2022 # - # 2022-04 # 7 # 4 # 388",
        "Repair Reviews, 2014, № 5, p. 1100-1126 # Repair Reviews # 2014 # - # 5 # 1100",
        "Repair of Cells, 2013, 45(2), pp. 201-219 # Repair of Cells # 2013 # 45 # 2 # 201",
        "Repair Cells 38(4):511-519 # Repair Cells # - # 38 # 4 # 511",
        "Cells, Volume 38, Issue 4, April 2020, Pages 511–519, https://doi.org/10.5555/a # Cells #"
            + " 2020-04 # 38 # 4 # 511",
        "Volume 26, Issue 3, 5 March 2020, Pages 345-356 # - # 2020-03-05 # 26 # 3 # 345",
        "ARTICLES| VOLUME 371, ISSUE 9624, P1579-1586, MAY 10, 2008 # - # 2008-05-10 # 371 # 9624 #"
            + " 1579",
        "Volume 2018 |Article ID 3057001 | https://doi.org/10.5555/2018/1 # - # - # 2018 # - #"
            + " 3057001",
        "Volume 55, September 2022, 102400 # - # 2022-09 # 55 # - # 102400",
        "Volume 20, 2020 - Issue 3 # - # 2020 # 20 # 3 # -",
        ". 2021 Aug 17;11:16600. doi: 10.5555/s1 # - # 2021-08-17 # 11 # - # 16600",
      })
  void readsWhereAnArticleAppeared(
      String line, String journal, String date, String volume, String issue, String first) {
    SourceLine read = SourceLine.read(line).orElseThrow();
    assertThat(read.journalEnd() == 0 ? null : line.substring(0, read.journalEnd()))
        .isEqualTo(journal);
    assertThat(read.date() == null ? null : read.date().iso()).isEqualTo(date);
    assertThat(read.volume()).isEqualTo(volume);
    assertThat(read.issue()).isEqualTo(issue);
    assertThat(read.locator() == null ? null : read.locator().first()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Received 2 May 2022, Revised 1 July 2022, Accepted 9 July 2022",
        "Stromal cells for worn knees: a review of trials until 2019",
        "Jane Smith, Kofi Mensah and Élodie Dupré",
        "Department of Surgery, University of Graz, 8010 Graz, Austria",
        "Research Article",
        "We searched three databases, and two readers chose the trials.",
      })
  void findsNoCitationInOtherLines(String line) {
    assertThat(SourceLine.read(line)).isEmpty();
  }
}

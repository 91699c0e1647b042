package org.evidencegraph.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2014-09", "2014-05-28", "2012-02-29"})
  void printsWhatItReads(String iso) {
    assertThat(PartialDate.parse(iso).map(PartialDate::iso)).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14",
        "2014-13",
        "2014-02-30",
        "2013-02-29",
        "2014-9",
        "2014-09-",
        "0999",
        "3000",
        ""
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void sortsTheLessPreciseFirst() {
    List<PartialDate> dates =
        List.of(PartialDate.of(2014, 9, 1), PartialDate.of(2014), PartialDate.of(2014, 9));
    assertThat(dates.stream().sorted().map(PartialDate::iso))
        .containsExactly("2014", "2014-09", "2014-09-01");
  }

  @Test
  void needsAMonthForADay() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(2014, null, 3));
  }

  @Test
  void issuesAPaperOnTheEarlierOfPublicationAndOnlineDate() {
    List<PaperDate> dates =
        List.of(
            new PaperDate(DateKind.RECEIVED, PartialDate.of(2013)),
            new PaperDate(DateKind.PUBLISHED, PartialDate.of(2014, 9)),
            new PaperDate(DateKind.EPUB, PartialDate.of(2014, 5, 28)));
    assertThat(Bibliography.issued(dates)).contains(PartialDate.of(2014, 5, 28));
    assertThat(Bibliography.issued(dates.subList(0, 1))).isEmpty();
  }
}

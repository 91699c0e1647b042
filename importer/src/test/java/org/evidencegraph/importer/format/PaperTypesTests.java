package org.evidencegraph.importer.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.paper.PaperType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperTypesTests {
  @ParameterizedTest
  @CsvSource({
    "Review,REVIEW",
    "Systematic Review,REVIEW",
    "Meta-Analysis,META_ANALYSIS",
    "Case Reports,CASE_REPORT",
    "Study protocol,PROTOCOL",
    "Randomized Controlled Trial,JOURNAL_ARTICLE",
    "Journal article,JOURNAL_ARTICLE",
    "Article › peer-review,JOURNAL_ARTICLE",
    "Letter,LETTER",
    "Published Erratum,NOTICE",
    "Conference paper,CONFERENCE_PAPER",
    "Thesis / Dissertation,THESIS",
    "Chapter,CHAPTER",
    "Portrait,OTHER"
  })
  void followFromWhatIsPrinted(String printed, PaperType type) {
    assertThat(PaperTypes.of(List.of(printed))).isEqualTo(type);
  }

  @Test
  void areUnknownWhereNothingIsPrinted() {
    assertThat(PaperTypes.of(List.of())).isNull();
    assertThat(PaperTypes.of(List.of("Research Support, Non-U.S. Gov't"))).isNull();
  }

  @Test
  void takeTheMostTellingOne() {
    assertThat(PaperTypes.of(List.of("Journal Article", "Review"))).isEqualTo(PaperType.REVIEW);
  }
}

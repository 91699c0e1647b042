package org.evidencegraph.importer.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRoomTests {
  private static String record(String title, String more) {
    return "TY  - JOUR\nTI  - %s\nDO  - 10.5555/%s\n%sER  - \n"
        .formatted(title, title.toLowerCase(java.util.Locale.ROOT), more);
  }

  @ParameterizedTest
  @CsvSource({"AB, abstract, 600000", "JO, journal, 20000", "KW, keyword, 12000"})
  void keepsTheRecordWithoutAValueThatIsTooLong(String tag, String what, int length) {
    ImportedDocument document =
        RecordFiles.read(
            record("Quernstones", "")
                + record("Bollards", tag + "  - " + "zinc ".repeat(length / 5) + "\n")
                + record("Trivets", ""));
    assertThat(document.records())
        .extracting(paper -> paper.record().said().title())
        .containsExactly("Quernstones", "Bollards", "Trivets");
    assertThat(document.problems()).hasSize(1);
    Problem problem = document.problems().getFirst();
    assertThat(problem.code()).isEqualTo("VALUE_TOO_LONG");
    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    assertThat(problem.message()).contains("record 2 (10.5555/bollards): " + what, "at most");
  }

  @Test
  void cutsAListOfAuthorsThatIsTooLongAndSaysThatThereAreMore() {
    String authors =
        IntStream.range(0, 8_000)
            .mapToObj(n -> "AU  - Quill" + n + ", Brisbane\n")
            .collect(Collectors.joining());
    ImportedDocument document = RecordFiles.read(record("Bollards", authors));
    Bibliography said = RecordFiles.only(document).record().said();
    assertThat(said.authors()).hasSizeBetween(3_000, 7_999);
    assertThat(said.authorsComplete()).isFalse();
    assertThat(document.problems()).extracting(Problem::code).containsExactly("VALUE_TOO_LONG");
  }

  @Test
  void keepsNoPlaceOfAnAbstractThatIsLeftOut() {
    ImportedDocument document =
        RecordFiles.read(record("Bollards", "AB  - " + "zinc. ".repeat(100_000) + "\n"));
    assertThat(RecordFiles.only(document).record().said().abstractText()).isNull();
    assertThat(RecordFiles.only(document).sentences()).isEmpty();
    assertThat(document.content()).doesNotContain("zinc");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String passage = "a".repeat(RecordRoom.PASSAGE - 1) + "\uD83E\uDDEA" + "tail";
    assertThat(RecordRoom.beginning(passage)).hasSize(RecordRoom.PASSAGE - 1);
  }
}

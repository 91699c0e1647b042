package org.evidencegraph.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.provenance.SourceDocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTests {
  private static final SourceDocumentId DOCUMENT = SourceDocumentId.of("0".repeat(64));

  private static FoldedText fold(String content) {
    return FoldedText.of(DOCUMENT, content);
  }

  @Test
  void makesLineEndsAndBlanksAlike() {
    assertThat(fold("a\r\nb\rc\u2028d\u00a0e\tf").text()).isEqualTo("a\nb\nc\nd e f");
  }

  @Test
  void composesAccentsAndDropsWhatIsNotSeen() {
    assertThat(fold("Bo\u0308hm re\u00adpair \u200bof").text()).isEqualTo("B\u00f6hm repair of");
  }

  @Test
  void takesLigaturesForTheirLettersAndKeepsTheirPlace() {
    String content = "the \ufb01nal e\ufb00ect, in o\ufb03ces";
    FoldedText text = fold(content);
    assertThat(text.text()).isEqualTo("the final effect, in offices");
    assertThat(text.span(4, 9).in(content)).isEqualTo("\ufb01nal");
    assertThat(text.span(10, 12).in(content)).isEqualTo("e\ufb00");
    assertThat(text.span(21, 28).in(content)).isEqualTo("o\ufb03ces");
    assertThat(text.index(content.indexOf("ces"))).isEqualTo(text.text().indexOf("ces"));
  }

  @Test
  void findsTheWayBackThroughEverythingFolded() {
    String content = "x\r\n\r\nBo\u0308hm re\u00adpair\u00a0of \u00adbone\u00ad, so";
    FoldedText text = fold(content);
    for (String word : new String[] {"B\u00f6hm", "repair", "of", "bone", "so"}) {
      int at = text.text().indexOf(word);
      String printed = text.span(at, at + word.length()).in(content);
      assertThat(fold(printed).text()).isEqualTo(word);
    }
    assertThat(text.span(text.text().indexOf("bone"), text.text().indexOf("bone") + 4).in(content))
        .isEqualTo("bone");
  }

  @Test
  void takesTheBarsOfAPrintedTableForItsColumns() {
    FoldedText table = fold("Volume: | 12 |\n---|---|\n| Issue | 3 |\nHips | Knees");
    assertThat(table.text().lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly("Volume:   12", "Issue   3", "Hips | Knees");
    assertThat(table.isTab(8)).isTrue();
  }

  @Test
  void givesAnEmptySpanAtTheEnd() {
    FoldedText text = fold("ab");
    assertThat(text.span(2, 2).start()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mesenchymal stem cell-~derived|mesenchymal stem cell-derived",
        "stem/~progenitor cells|stem/progenitor cells",
        "363: 1439–~41|363: 1439–41",
        "joint —~ex vivo|joint — ex vivo",
        "two~~lines  and blanks |two lines and blanks",
        "1439–~~~~41|1439–41"
      })
  void undoesWrapping(String printed, String value) {
    String content = printed.replace('~', '\n');
    assertThat(FoldedText.unwrap(content)).isEqualTo(value);
    assertThat(fold(content).value(0, content.length())).isEqualTo(value);
  }

  @Test
  void placesPartsOfAnUnwrappedValue() {
    FoldedText text = fold("see the cell-\nderived   factor");
    Piece piece = Piece.of(text, 0, text.length());
    int at = piece.value().indexOf("cell-derived");
    assertThat(piece.span(at, at + 12).in(text.content())).isEqualTo("cell-\nderived");
    assertThat(piece.part(3, 8).value()).isEqualTo("the");
  }

  @Test
  void numbersLinesAndCountsTheGapsBetween() {
    var lines = Line.all(fold("a\n\n\n •  b \nc"));
    assertThat(lines).extracting(Line::number).containsExactly(1, 4, 5);
    assertThat(lines).extracting(Line::blanksBefore).containsExactly(0, 2, 0);
    assertThat(lines.get(1).label()).isEqualTo("b");
    assertThat(lines.get(1).bullet()).isEqualTo('•');
  }
}

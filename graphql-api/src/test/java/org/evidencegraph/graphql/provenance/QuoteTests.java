package org.evidencegraph.graphql.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.junit.jupiter.api.Test;

class QuoteTests {
  private static final SourceDocumentId DOCUMENT = SourceDocumentId.of("0".repeat(64));

  @Test
  void surroundingsEndWithTheText() {
    Quote quote = quote("one two three", "two");
    assertThat(quote.prefix()).isEqualTo("one ");
    assertThat(quote.suffix()).isEqualTo(" three");
    assertThat(quote.context(Integer.MAX_VALUE)).isEqualTo("one two three");
    assertThat(quote.context(0)).isEqualTo("two");
  }

  @Test
  void surroundingsAre32CodeUnitsLong() {
    Quote quote = quote("a".repeat(50) + "X" + "b".repeat(50), "X");
    assertThat(quote.prefix()).isEqualTo("a".repeat(32));
    assertThat(quote.suffix()).isEqualTo("b".repeat(32));
  }

  @Test
  void surroundingsHoldNoHalfCharacters() {
    String stones = "\uD83E\uDEA8".repeat(20);
    Quote quote = quote("." + stones + "aX" + "b" + stones, "X");
    assertThat(quote.prefix()).isEqualTo("\uD83E\uDEA8".repeat(15) + "a");
    assertThat(quote.suffix()).isEqualTo("b" + "\uD83E\uDEA8".repeat(15));
  }

  @Test
  void aTextThatBecameShorterGivesWhatIsLeft() {
    Quote quote = new Quote(TextSpan.of(DOCUMENT, "one two three", 4, 13), "one two");
    assertThat(quote.exact()).isEqualTo("two");
    assertThat(quote.suffix()).isEmpty();
    assertThat(new Quote(quote.span(), "").context(9)).isEmpty();
  }

  private static Quote quote(String content, String words) {
    int start = content.indexOf(words);
    return new Quote(TextSpan.of(DOCUMENT, content, start, start + words.length()), content);
  }
}

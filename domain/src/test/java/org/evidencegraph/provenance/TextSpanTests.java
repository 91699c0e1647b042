package org.evidencegraph.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TextSpanTests {
  private static final SourceDocumentId DOCUMENT = SourceDocumentId.of("0".repeat(64));
  private static final String CONTENT = "Cells \uD83E\uDDEA heal.";

  @Test
  void tellsWhetherTheQuoteStillMatches() {
    TextSpan span = TextSpan.of(DOCUMENT, CONTENT, 6, 8);
    assertThat(span.in(CONTENT)).isEqualTo("\uD83E\uDDEA");
    assertThat(span.verifiedBy(CONTENT)).isTrue();
    assertThat(span.verifiedBy(CONTENT.replace("\uD83E\uDDEA", "\uD83E\uDDEB"))).isFalse();
    assertThat(span.verifiedBy("Cells")).isFalse();
    assertThat(span.in("Cells")).isEmpty();
  }

  @Test
  void refusesToRunBackwards() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(DOCUMENT, 5, 4, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(DOCUMENT, -1, 4, 0));
  }
}

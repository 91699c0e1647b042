package org.evidencegraph.graphql.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.evidencegraph.page.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "20140528", "ä\n\u0000\uD83E\uDEA8", "pap_9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d"})
  void readsWhatItWrote(String part) {
    Cursor cursor = new Cursor("papers.default", List.of("1", part, part));
    assertThat(CursorCodec.decode(CursorCodec.encode(cursor))).contains(cursor);
  }

  @Test
  void readsLongParts() {
    Cursor cursor =
        new Cursor("papers.title", List.of("x".repeat(127), "y".repeat(128), "z".repeat(2000)));
    assertThat(CursorCodec.decode(CursorCodec.encode(cursor))).contains(cursor);
  }

  @Test
  void isOpaqueCompactAndSafeInAddresses() {
    String text =
        CursorCodec.encode(
            new Cursor(
                "papers.default",
                List.of("1", "20140528", "pap_9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d")));
    assertThat(text).matches("[A-Za-z0-9_-]+").hasSizeLessThan(100);
  }

  @Test
  void refusesOtherVersions() {
    byte[] bytes = Base64.getUrlDecoder().decode(CursorCodec.encode(new Cursor("o", List.of("1"))));
    bytes[0] = 2;
    assertThat(CursorCodec.decode(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
  }

  @Test
  void refusesWhatIsCutOff() {
    String whole = CursorCodec.encode(new Cursor("papers.default", List.of("1")));
    for (int length = 0; length < whole.length(); length++) {
      assertThat(CursorCodec.decode(whole.substring(0, length))).isEmpty();
    }
  }

  @Test
  void neverFailsOnWhatClientsMakeUp() {
    Random random = new Random(7);
    for (int n = 0; n < 2_000; n++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = 1;
      }
      assertThat(CursorCodec.decode(Base64.getUrlEncoder().encodeToString(bytes))).isNotNull();
    }
  }
}

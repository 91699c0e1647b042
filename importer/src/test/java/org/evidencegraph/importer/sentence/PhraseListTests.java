package org.evidencegraph.importer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseListTests {
  private static final PhraseList LIST =
      PhraseList.of("well tolerated", "well", "double-blind", "randomised trial");

  @Test
  void takesTheLongestPhraseAtAPlace() {
    assertThat(LIST.lengthAt(Words.in("it was well tolerated"), 2)).isEqualTo(2);
  }

  @Test
  void doesNotReachOverACommaOrBracket() {
    assertThat(PhraseList.of("double blind").in(Words.in("the double (blind) method"))).isFalse();
  }

  @Test
  void readsHyphensAndBothSpellingsAlike() {
    assertThat(LIST.in(Words.in("a double blind study"))).isTrue();
    assertThat(LIST.in(Words.in("a randomized trial"))).isTrue();
  }

  @Test
  void countsPlacesOnce() {
    assertThat(LIST.count(Words.in("well tolerated and well"))).isEqualTo(2);
  }
}

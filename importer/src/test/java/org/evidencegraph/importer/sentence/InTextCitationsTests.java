package org.evidencegraph.importer.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InTextCitationsTests {

  @Test
  void readsListsAndRanges() {
    assertThat(InTextCitations.in("It has been seen before [3, 5\u20137] and again (9).", 10))
        .containsExactly(3, 5, 6, 7, 9);
  }

  @Test
  void ignoresNumbersBeyondTheReferenceList() {
    assertThat(InTextCitations.in("It has been seen [3, 45] in many (2009).", 10)).isEmpty();
  }

  @Test
  void ignoresFiguresInRoundBrackets() {
    assertThat(InTextCitations.in("The mean was 5 (3) and n (4).", 10)).isEmpty();
  }

  @Test
  void citesNothingWithoutAReferenceList() {
    assertThat(InTextCitations.in("It has been seen [1].", 0)).isEmpty();
  }
}

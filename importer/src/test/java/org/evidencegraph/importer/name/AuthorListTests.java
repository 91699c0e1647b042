package org.evidencegraph.importer.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.paper.Author;
import org.junit.jupiter.api.Test;

class AuthorListTests {
  @Test
  void readsNamesWithMarksBetweenCommasAndAnAmpersand() {
    AuthorList list = AuthorList.parse("Xin Wei1, 2, Xue Yang2 & Yu-fang Shi 3 *").orElseThrow();
    assertThat(list.authors())
        .extracting(Author::name)
        .containsExactly("Xin Wei", "Xue Yang", "Yu-fang Shi");
    assertThat(list.authors()).extracting(Author::position).containsExactly(1, 2, 3);
    assertThat(list.complete()).isTrue();
  }

  @Test
  void isIncompleteAfterEtAl() {
    assertThat(AuthorList.parse("Jones E, McGonagle D, et al.").orElseThrow().complete()).isFalse();
  }

  @Test
  void isNoListWhereOnePartIsNoName() {
    assertThat(AuthorList.parse("Jane Smith, a new trend for cells")).isEmpty();
    assertThat(AuthorList.parse("Stem cells and the marrow")).isEmpty();
  }

  @Test
  void passesOverTheMarkOfANote() {
    AuthorList list = AuthorList.parse("Xin Wei1,2 na1, Xue Yang3 na1 & Bo Ek").orElseThrow();
    assertThat(list.authors())
        .extracting(Author::name)
        .containsExactly("Xin Wei", "Xue Yang", "Bo Ek");
  }

  @Test
  void takesAShortFamilyNameForNoInitialsBesideWholeNames() {
    AuthorList list = AuthorList.parse("Hong Yu, Shashi Agar, Nadia Lind").orElseThrow();
    assertThat(list.authors()).extracting(Author::family).containsExactly("Yu", "Agar", "Lind");
    AuthorList initials = AuthorList.parse("Ivanov Yu, Lind N, Agar S").orElseThrow();
    assertThat(initials.authors())
        .extracting(Author::family)
        .containsExactly("Ivanov", "Lind", "Agar");
  }

  @Test
  void takesWholeNamesForFamilyFirstWhereTheOthersAre() {
    AuthorList list = AuthorList.parse("Koval O. P., Bondar Iryna").orElseThrow();
    assertThat(list.authors()).extracting(Author::family).containsExactly("Koval", "Bondar");
    AuthorList other = AuthorList.parse("O. Koval, Iryna Bondar").orElseThrow();
    assertThat(other.authors()).extracting(Author::family).containsExactly("Koval", "Bondar");
  }
}

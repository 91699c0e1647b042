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
}

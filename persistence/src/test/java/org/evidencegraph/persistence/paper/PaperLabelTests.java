package org.evidencegraph.persistence.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PageRange;
import org.evidencegraph.paper.PartialDate;
import org.junit.jupiter.api.Test;

class PaperLabelTests {

  @Test
  void namesAuthorsWithInitialsAndYear() {
    Bibliography said =
        Bibliography.builder()
            .title("Cold feet")
            .authors(
                List.of(
                    Author.person("Alpen", "Anna Berta", 1),
                    Author.person("Berg", "CD", 2),
                    Author.person("Camp", null, 3)),
                true)
            .issued(PartialDate.of(2013, 4))
            .build();

    assertThat(PaperLabel.of(said)).isEqualTo("Alpen AB et al. 2013 - Cold feet");
    assertThat(PaperLabel.byline(said.authors(), true)).isEqualTo("Alpen et al.");
  }

  @Test
  void saysEtAlForOneNameOfAListThatWasCut() {
    List<Author> authors = List.of(Author.person("Alpen", "A", 1));

    assertThat(PaperLabel.byline(authors, false)).isEqualTo("Alpen et al.");
    assertThat(PaperLabel.byline(authors, true)).isEqualTo("Alpen");
    assertThat(PaperLabel.byline(List.of(), true)).isNull();
  }

  @Test
  void keepsGroupsAndHyphenatedNames() {
    Bibliography said =
        Bibliography.builder()
            .title("Cold feet")
            .authors(
                List.of(Author.person("Alpen", "Jean-Paul", 1), Author.group("Snow Group", 2)),
                true)
            .build();

    assertThat(PaperLabel.of(said)).isEqualTo("Alpen J-P and Snow Group - Cold feet");
  }

  @Test
  void leavesOutWhatStandsBehindAName() {
    Bibliography said =
        Bibliography.builder()
            .title("Cold feet")
            .authors(
                List.of(
                    Author.person("Alpen", "John A. Jr", 1), Author.person("Berg", "JQ 3rd", 2)),
                true)
            .build();

    assertThat(PaperLabel.of(said)).isEqualTo("Alpen JA and Berg JQ - Cold feet");
  }

  @Test
  void tellsUntitledPapersByTheirPlaceOrTheirAuthors() {
    Bibliography.Builder said =
        Bibliography.builder().authors(List.of(Author.person("Alpen", "A", 1)), true);

    assertThat(PaperLabel.of(said.build())).isEqualTo("[untitled] Alpen A");
    assertThat(PaperLabel.of(said.containerTitle("Snow Res").build()))
        .isEqualTo("[untitled] Snow Res");
    assertThat(PaperLabel.of(said.pages(new PageRange("12", null, "12")).build()))
        .isEqualTo("[untitled] Snow Res 12");
    assertThat(PaperLabel.of(Bibliography.builder().build())).isEqualTo("[untitled]");
  }
}

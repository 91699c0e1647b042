package org.evidencegraph.persistence.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.evidencegraph.paper.Abstract;
import org.evidencegraph.paper.Author;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.FieldValue;
import org.evidencegraph.paper.KnownFrom;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.paper.PaperType;
import org.evidencegraph.paper.SourceRecord;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.ExtractionMethod;
import org.evidencegraph.provenance.SourceDocumentId;
import org.junit.jupiter.api.Test;

class ProjectionTests {
  private static final String SHA = "0".repeat(64);
  private static final List<Author> TWO =
      List.of(Author.person("Alpen", "A", 1), Author.person("Berg", "B", 2));

  private static SourceRecord record(String address, KnownFrom from, Bibliography.Builder said) {
    return new SourceRecord(
        PaperId.of(SHA, address),
        SourceDocumentId.of(SHA),
        from,
        said.build(),
        new Extraction(ExtractionMethod.RULE, "TestReader", "1"));
  }

  private static Paper paper(SourceRecord... records) {
    return new Projection(List.of(records)).paper(PaperId.of(SHA, "id"));
  }

  @Test
  void takesEachFieldFromTheBestRecordThatGivesIt() {
    SourceRecord capture =
        record("a", KnownFrom.CAPTURE, Bibliography.builder().title("As captured"));
    SourceRecord reference =
        record("b", KnownFrom.REFERENCE_LIST, Bibliography.builder().title("As cited").volume("7"));

    Paper paper = paper(reference, capture);

    assertThat(paper.title()).isEqualTo("As captured");
    assertThat(paper.volume()).isEqualTo("7");
    assertThat(paper.held()).isTrue();
    assertThat(paper.knownFrom()).containsExactly(KnownFrom.CAPTURE, KnownFrom.REFERENCE_LIST);
    assertThat(paper).isEqualTo(paper(capture, reference));
  }

  @Test
  void prefersTheCaptureThatSaysMore() {
    SourceRecord poor = record("a", KnownFrom.CAPTURE, Bibliography.builder().title("Poor"));
    SourceRecord rich =
        record("b", KnownFrom.CAPTURE, Bibliography.builder().title("Rich").volume("7"));

    assertThat(paper(poor, rich).title()).isEqualTo("Rich");
  }

  @Test
  void prefersTheWholeAbstractToTheCopyThatWasCut() {
    Abstract half = new Abstract("Sleep helps", null, List.of());
    Abstract whole = new Abstract("Sleep helps most people.", null, List.of());
    SourceRecord cut =
        record("a", KnownFrom.CAPTURE, Bibliography.builder().title("Cut").abstractText(half));
    SourceRecord complete =
        record("b", KnownFrom.CAPTURE, Bibliography.builder().title("Whole").abstractText(whole));
    SourceRecord other =
        record("c", KnownFrom.CAPTURE, Bibliography.builder().title("Cut").abstractText(half));

    assertThat(paper(cut, complete).title()).isEqualTo("Whole");
    assertThat(paper(complete, other).title()).isEqualTo("Whole");
  }

  @Test
  void prefersAWholeListOfAuthorsToOneThatWasCut() {
    SourceRecord cut =
        record(
            "a",
            KnownFrom.CAPTURE,
            Bibliography.builder().title("T").volume("7").authors(TWO.subList(0, 1), false));
    SourceRecord whole =
        record("b", KnownFrom.CAPTURE, Bibliography.builder().title("T").authors(TWO, true));

    assertThat(paper(cut, whole).authorsComplete()).isTrue();
    assertThat(paper(cut, whole).byline()).isEqualTo("Alpen and Berg");
    assertThat(new Projection(List.of(cut, whole)).fieldValues())
        .filteredOn(value -> value.field() == PaperField.AUTHORS)
        .extracting(FieldValue::value, FieldValue::chosen)
        .containsExactly(tuple("A Alpen; B Berg", true), tuple("A Alpen", false));
  }

  @Test
  void guessesNoTypeButForArticlesInVolumes() {
    Bibliography.Builder nothing = Bibliography.builder().title("T");
    Bibliography.Builder article =
        Bibliography.builder().title("T").containerTitle("J").volume("7");
    Bibliography.Builder review = Bibliography.builder().title("T").type(PaperType.REVIEW);

    assertThat(paper(record("a", KnownFrom.CAPTURE, nothing)).type()).isEqualTo(PaperType.OTHER);
    assertThat(paper(record("a", KnownFrom.CAPTURE, article)).type())
        .isEqualTo(PaperType.JOURNAL_ARTICLE);
    assertThat(
            paper(
                    record("a", KnownFrom.CAPTURE, article),
                    record("b", KnownFrom.REFERENCE_LIST, review))
                .type())
        .isEqualTo(PaperType.REVIEW);
  }

  @Test
  void namesWhatNoRecordGives() {
    assertThat(paper(record("a", KnownFrom.CAPTURE, Bibliography.builder().title("T"))).missing())
        .hasSize(PaperField.values().length - 1)
        .doesNotContain(PaperField.TITLE);
  }
}

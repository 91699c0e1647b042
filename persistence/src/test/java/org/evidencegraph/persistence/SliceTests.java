package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evidencegraph.claim.Claim;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Stretch;
import org.evidencegraph.provenance.TextSpan;
import org.junit.jupiter.api.Test;

class SliceTests extends StoreContract {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  private static RecordFile file() {
    RecordFile file = new RecordFile("many.xml");
    IntStream.range(0, 7).forEach(n -> file.record(Works.full(n), n + 1, 50));
    return file;
  }

  private List<Outcome> recordSlices(List<ImportedDocument> slices) {
    ImportRunId run = evidence.begin("test/1", AT);
    List<Outcome> outcomes =
        new ArrayList<>(slices.stream().map(slice -> evidence.record(run, slice)).toList());
    evidence.finish(run, AT);
    return outcomes;
  }

  @Test
  void givesTheSameGraphAsTheWholeDocument() {
    recordSlices(List.of(file().whole()));
    long papers = all(PaperEdges.PAPERS).size();
    Store.empty(jdbc);

    assertThat(recordSlices(file().slices(3))).hasSize(3);

    assertThat(all(PaperEdges.PAPERS)).hasSize((int) papers);
    assertThat(all(PaperEdges.PAPERS)).filteredOn(Paper::held).hasSize(7);
    assertThat(all(DocumentEdges.DOCUMENTS)).hasSize(1);
    assertThat(all(DocumentEdges.RUNS).getFirst().read()).isEqualTo(1);
  }

  @Test
  void tellsWhereToGoOnAndCountsAsRecordedWithTheLastSlice() {
    List<ImportedDocument> slices = file().slices(3);
    String sha256 = file().sha256();
    recordSlices(slices.subList(0, 2));

    assertThat(evidence.recordedOf(sha256, "test/1")).isEqualTo(6);
    assertThat(evidence.recordedOf(sha256, "test/2")).isZero();
    assertThat(evidence.isRecorded(sha256, "many.xml", "test/1")).isFalse();

    recordSlices(slices.subList(2, 3));

    assertThat(evidence.recordedOf(sha256, "test/1")).isZero();
    assertThat(evidence.isRecorded(sha256, "many.xml", "test/1")).isTrue();
    assertThat(recordSlices(slices)).containsOnly(Outcome.UNCHANGED);
  }

  @Test
  void refusesASliceThatDoesNotFollow() {
    List<ImportedDocument> slices = file().slices(3);

    assertThatThrownBy(() -> recordSlices(slices.subList(1, 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("many.xml");

    recordSlices(slices.subList(0, 1));
    assertThatThrownBy(() -> recordSlices(slices.subList(2, 3)))
        .isInstanceOf(IllegalStateException.class);
    recordSlices(slices.subList(1, 3));
    assertThat(evidence.isRecorded(file().sha256(), "many.xml", "test/1")).isTrue();
  }

  @Test
  void goesOnBehindASliceWhoseRecordsAreMissing() {
    List<ImportedDocument> slices = file().slices(3);
    recordSlices(List.of(slices.get(0), withoutRecords(slices.get(1)), slices.get(2)));

    assertThat(all(PaperEdges.PAPERS)).filteredOn(Paper::held).hasSize(4);
    assertThat(evidence.isRecorded(file().sha256(), "many.xml", "test/1")).isTrue();
    assertThat(documents.problems(List.of(file().id())).get(file().id()))
        .extracting(Problem::message)
        .containsExactly("to record 3", "to record 6", "to record 7");
  }

  private static ImportedDocument withoutRecords(ImportedDocument slice) {
    Slice place = slice.slice();
    return new ImportedDocument(
        slice.name(),
        slice.sha256(),
        slice.mediaType(),
        slice.kind(),
        slice.content(),
        slice.charset(),
        slice.renderer(),
        slice.importer(),
        slice.url(),
        List.of(),
        List.of(),
        List.of(),
        slice.problems(),
        new Slice(place.firstRecord(), place.contentStart(), place.last(), slice.records().size()));
  }

  @Test
  void beginsAgainWithTheFirstSlice() {
    List<ImportedDocument> slices = file().slices(3);
    recordSlices(slices);
    String expected = contentHash();
    Store.empty(jdbc);
    recordSlices(slices.subList(0, 2));

    recordSlices(slices);

    assertThat(contentHash()).isEqualTo(expected);
  }

  @Test
  void aNewerImporterReplacesAllSlices() {
    RecordFile shorter = new RecordFile("many.xml").importer("test/2").record(Works.full(3), 4);
    recordSlices(List.of(shorter.whole()));
    String expected = contentHash();
    Store.empty(jdbc);
    recordSlices(file().slices(3));

    recordSlices(List.of(shorter.whole()));

    assertThat(contentHash()).isEqualTo(expected);
    assertThat(all(PaperEdges.PAPERS)).hasSize(2);
  }

  @Test
  void keepsProblemsOfAllSlices() {
    recordSlices(file().slices(3));

    List<Problem> problems = of(DocumentEdges.PROBLEMS, file().id());

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("to record 3", "to record 6", "to record 7");
  }

  @Test
  void quotesFromEverySlice() {
    recordSlices(file().slices(2));
    List<Claim> claims = of(ClaimEdges.CLAIMS, Root.GRAPH);
    List<Stretch> stretches =
        claims.stream().map(claim -> Stretch.around(claim.span(), 0)).toList();

    Map<Stretch, String> texts = documents.texts(stretches);

    assertThat(claims).hasSize(7);
    for (Claim claim : claims) {
      assertThat(texts.get(Stretch.around(claim.span(), 0))).isEqualTo(claim.text());
    }
  }

  @Test
  void readsOnlyThePartsOfAContentThatAStretchLiesIn() {
    String content = "\uD83E\uDEA8".repeat(100_000) + "x" + "\uD83E\uDEA8".repeat(100_000);
    Capture page = Capture.page("long.txt", Works.full(1)).text(content);
    record(page);
    List<Stretch> stretches =
        IntStream.of(0, 65_535, 65_536, 131_071, 200_000, 399_990)
            .mapToObj(start -> new Stretch(page.id(), start, start + 9))
            .toList();

    List<String> sql = SqlStatements.during(() -> documents.texts(stretches));

    assertThat(sql).hasSize(1);
    Map<Stretch, String> texts = documents.texts(stretches);
    for (Stretch stretch : stretches) {
      assertThat(texts.get(stretch))
          .isEqualTo(content.substring(stretch.start(), stretch.start() + 9));
    }
    Integer parts = jdbc.queryForObject("select count(*) from content_chunk", Integer.class);
    assertThat(parts).isEqualTo(7);
    assertThat(documents.byIds(List.of(page.id())).get(page.id()).contentLength())
        .isGreaterThan(400_000);
    TextSpan whole = new TextSpan(page.id(), 0, content.length(), 0);
    assertThat(documents.texts(List.of(Stretch.around(whole, 0)))).containsValue(content);
  }
}

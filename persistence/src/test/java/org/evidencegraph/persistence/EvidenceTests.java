package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Library.Holdings;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.provenance.DocumentEdges;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;
import org.evidencegraph.provenance.SourceDocument;
import org.evidencegraph.provenance.Stretch;
import org.evidencegraph.trial.Trial;
import org.evidencegraph.trial.TrialEdges;
import org.junit.jupiter.api.Test;

class EvidenceTests extends StoreContract {

  @Test
  void recordsAPageWithItsPapers() {
    Outcome outcome = record(Sample.first());

    assertThat(outcome).isEqualTo(Outcome.KEPT);
    List<Paper> all = all(PaperEdges.PAPERS);
    assertThat(all).hasSize(4);
    assertThat(all.getFirst().held()).isTrue();
    assertThat(all.getFirst().referenceCount()).isEqualTo(3);
    assertThat(all.subList(1, 4)).noneMatch(Paper::held).allMatch(p -> p.citationCount() == 1);
    assertThat(contentHash()).hasSize(32);
  }

  @Test
  void recordsTheSameDocumentTwiceWithoutAnyChange() {
    recordAll(Sample.pages());
    Holdings before = library.holdings();

    assertThat(record(Sample.first())).isEqualTo(Outcome.UNCHANGED);

    assertThat(library.holdings()).isEqualTo(before);
    assertThat(evidence.isRecorded(Sample.first().sha256(), "a.txt", "test/1")).isTrue();
    assertThat(evidence.isRecorded(Sample.first().sha256(), "a.txt", "test/2")).isFalse();
    assertThat(evidence.isRecorded(Sample.first().sha256(), "other.txt", "test/1")).isFalse();
  }

  @Test
  void countsReleasesButNoRuns() {
    int before = library.release();
    record(Sample.first());
    record(Sample.first());

    assertThat(library.release()).isEqualTo(before + 1);
  }

  @Test
  void givesTheSameGraphInWhateverOrderPagesCome() {
    recordAll(Sample.pages());
    String expected = contentHash();
    Set<String> ids = ids();
    Random random = new Random(7);

    for (int n = 0; n < 6; n++) {
      List<Capture> pages = new ArrayList<>(Sample.pages());
      Collections.shuffle(pages, random);
      Store.empty(jdbc);
      recordAll(pages);

      assertThat(ids()).isEqualTo(ids);
      assertThat(contentHash()).isEqualTo(expected);
    }
  }

  private Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    all(PaperEdges.PAPERS).forEach(paper -> ids.add(paper.id().value() + paper.label()));
    all(TrialEdges.TRIALS).forEach((Trial trial) -> ids.add(trial.id().value() + trial.label()));
    return ids;
  }

  @Test
  void keepsOneDocumentUnderTwoNames() {
    record(Sample.first());
    Outcome outcome = record(Sample.first().named("copy of a.txt"));

    assertThat(outcome).isEqualTo(Outcome.KEPT);
    List<SourceDocument> all = all(DocumentEdges.DOCUMENTS);
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().names()).containsExactly("a.txt", "copy of a.txt");
    assertThat(all(PaperEdges.PAPERS)).hasSize(4);
    assertThat(documents.findByName("copy of a.txt")).contains(all.getFirst());
  }

  @Test
  void tellsNamesAndUrlOfADocumentWhateverNameCameFirst() {
    List<Capture> copies =
        List.of(
            Sample.first(),
            Sample.first().named("B.txt").from("https://example.org/b"),
            Sample.first().named("c.txt").from("https://example.org/c").problem("SAYS_NAME"));
    recordAll(copies);
    String expected = contentHash();
    SourceDocument document = all(DocumentEdges.DOCUMENTS).getFirst();

    assertThat(document.names()).containsExactly("B.txt", "a.txt", "c.txt");
    assertThat(document.url()).isEqualTo("https://example.org/b");
    assertThat(codes(document)).containsExactly("ODD_DATE");
    Store.empty(jdbc);
    recordAll(List.of(copies.get(1), copies.get(2), copies.get(0)));
    assertThat(contentHash()).isEqualTo(expected);
  }

  private List<String> codes(SourceDocument document) {
    return of(DocumentEdges.PROBLEMS, document.id()).stream().map(Problem::code).toList();
  }

  @Test
  void addsWhatIsToldOfARecordedDocument() {
    Capture page = Sample.first();
    record(page);
    int before = library.release();
    Problem problem = new Problem("BAD_URL", Severity.WARNING, "a.txt.url:1: no URL", null);

    evidence.add(page.sha256(), "a.txt", "https://example.org/a", List.of(problem));
    evidence.add(page.sha256(), "a.txt", "https://example.org/a", List.of(problem));

    SourceDocument document = all(DocumentEdges.DOCUMENTS).getFirst();
    assertThat(document.url()).isEqualTo("https://example.org/a");
    assertThat(codes(document)).containsExactly("ODD_DATE", "BAD_URL");
    assertThat(library.release()).isEqualTo(before + 1);
    evidence.add(page.sha256(), "a.txt", "https://example.org/moved", List.of());
    assertThat(all(DocumentEdges.DOCUMENTS).getFirst().url())
        .isEqualTo("https://example.org/moved");
  }

  @Test
  void replacesWhatAnOlderImporterRead() {
    record(Sample.first());
    record(Sample.second());
    Capture less =
        Capture.page("a.txt", Works.full(1)).reference(Works.entry(2)).importer("test/2");

    assertThat(record(less)).isEqualTo(Outcome.KEPT);

    assertThat(paper(less).referenceCount()).isEqualTo(1);
    assertThat(of(ClaimEdges.OF_PAPER, paper(less).id())).isEmpty();
    String replaced = contentHash();
    Store.empty(jdbc);
    record(less);
    record(Sample.second());
    assertThat(contentHash()).isEqualTo(replaced);
  }

  @Test
  void supersedesADocumentWhoseNameAnotherOneTakes() {
    Capture old = Capture.page("a.txt", Works.full(1)).reference(Works.entry(9));
    Capture changed = Capture.page("a.txt", "a changed", Works.full(1)).reference(Works.entry(8));
    record(Sample.second());
    record(old);
    record(changed);

    assertThat(documents.findByName("a.txt").map(SourceDocument::id)).contains(changed.id());
    assertThat(documents.byIds(List.of(old.id())).get(old.id()).names()).containsExactly("a.txt");
    assertThat(documents.texts(List.of(new Stretch(old.id(), 0, 9)))).hasSize(1);
    assertThat(papers.byIds(List.of(old.key())).get(old.key())).isEqualTo(paper(changed));
    assertThat(of(PaperEdges.DOCUMENTS, paper(changed).id())).hasSize(1);
    assertThat(all(PaperEdges.PAPERS)).noneMatch(p -> Works.title(9).equals(p.title()));

    String superseded = contentHash();
    Store.empty(jdbc);
    record(changed);
    record(Sample.second());
    assertThat(contentHash()).isEqualTo(superseded);
  }

  @Test
  void bringsASupersededDocumentBackToLife() {
    Capture old = Capture.page("a.txt", Works.full(1)).reference(Works.entry(9));
    Capture changed = Capture.page("a.txt", "a changed", Works.full(1)).reference(Works.entry(8));
    record(old);
    String before = contentHash();
    record(changed);
    record(old);

    assertThat(contentHash()).isEqualTo(before);
    assertThat(documents.findByName("a.txt").map(SourceDocument::id)).contains(old.id());
  }

  @Test
  void recordsNothingOfADocumentThatFailsInTheMiddle() {
    record(Sample.second());
    Holdings before = library.holdings();
    ImportedDocument broken = Broken.withRepeatedSentence(Sample.first().build());
    ImportRunId run = evidence.begin("test/1", Instant.EPOCH);

    assertThatThrownBy(() -> evidence.record(run, broken)).isInstanceOf(RuntimeException.class);

    assertThat(library.holdings()).isEqualTo(before);
    assertThat(documents.findBySha256(broken.sha256())).isEmpty();
    assertThat(documents.runs(List.of(run)).get(run).read()).isZero();
    assertThat(record(Sample.first())).isEqualTo(Outcome.KEPT);
  }

  @Test
  void keepsPagesThatAreNoPapers() {
    Capture page = Capture.page("menu.txt", Works.full(1)).kind(DocumentKind.NOT_A_PAPER);

    assertThat(record(page)).isEqualTo(Outcome.NOT_A_PAPER);

    assertThat(library.holdings().papers()).isZero();
    assertThat(library.holdings().sourceDocuments()).isEqualTo(1);
  }

  @Test
  void countsWhatARunDid() {
    ImportRunId run = evidence.begin("test/1", Instant.parse("2026-01-02T03:04:05.123456Z"));
    evidence.record(run, Sample.first().build());
    evidence.record(run, Sample.firstElsewhere().build());
    evidence.record(
        run, Capture.page("menu.txt", Works.full(1)).kind(DocumentKind.NOT_A_PAPER).build());
    evidence.skip(run);
    evidence.finish(run, Instant.parse("2026-01-02T03:04:06Z"));

    ImportRun counted = documents.runs(List.of(run)).get(run);
    assertThat(counted.read()).isEqualTo(4);
    assertThat(counted.kept()).isEqualTo(2);
    assertThat(counted.joined()).isEqualTo(1);
    assertThat(counted.notPapers()).isEqualTo(1);
    assertThat(counted.failed()).isZero();
    assertThat(counted.startedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
    assertThat(counted.finishedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:06Z"));
    assertThat(all(DocumentEdges.RUNS)).containsExactly(counted);
    assertThat(of(DocumentEdges.OF_RUN, run)).hasSize(3);
  }

  @Test
  void saysWhatIsMissingAndWhoSaidWhat() {
    record(Sample.first());

    assertThat(paper(Sample.first()).missing())
        .contains(PaperField.ABSTRACT, PaperField.PMCID)
        .doesNotContain(PaperField.TITLE, PaperField.DOI);
    assertThat(papers.fieldValues(List.of(Sample.first().key())).get(Sample.first().key()))
        .anySatisfy(
            value -> {
              assertThat(value.field()).isEqualTo(PaperField.TITLE);
              assertThat(value.chosen()).isTrue();
              assertThat(value.span()).isNotNull();
            });
  }
}

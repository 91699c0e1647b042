package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.persistence.RecordFile.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.provenance.ImportRunId;
import org.junit.jupiter.api.Test;

class EditionTests extends StoreContract {
  private final RecordFile baseline =
      new RecordFile("pubmed-0001.xml")
          .record(Works.full(1), edition(1, 1), 21, 22)
          .record(Works.full(2), edition(2, 1), 23);
  private final RecordFile update =
      new RecordFile("pubmed-0002.xml")
          .record(Works.full(1).language("de"), edition(1, 1), 24)
          .record(Works.full(3), edition(3, 1));
  private final RecordFile older =
      new RecordFile("pubmed-0003.xml").record(Works.full(4), edition(4, 2), 25);
  private final RecordFile withdrawal =
      new RecordFile("pubmed-0004.xml").withdraw(edition(2, 1)).withdraw(edition(9, 1));
  private final RecordFile late =
      new RecordFile("pubmed-0005.xml").record(Works.full(4).language("fr"), edition(4, 1), 26);

  private void recordFiles(RecordFile... files) {
    ImportRunId run = evidence.begin("test/1", Instant.parse("2026-01-02T03:04:05Z"));
    for (RecordFile file : files) {
      for (ImportedDocument slice : file.slices(1)) {
        evidence.record(run, slice);
      }
    }
  }

  private Paper paper(RecordFile file, int record) {
    return papers.byIds(List.of(file.key(record))).get(file.key(record));
  }

  @Test
  void showsTheNewestEditionOnly() {
    recordFiles(baseline, update);

    assertThat(paper(baseline, 0)).isEqualTo(paper(update, 0));
    assertThat(paper(update, 0).language()).isEqualTo("de");
    assertThat(paper(update, 0).referenceCount()).isEqualTo(1);
    assertThat(all(PaperEdges.PAPERS)).filteredOn(Paper::held).hasSize(3);
    assertThat(all(PaperEdges.PAPERS)).noneMatch(p -> Works.title(21).equals(p.title()));
    assertThat(of(ClaimEdges.CLAIMS, Root.GRAPH)).hasSize(3);
  }

  @Test
  void ordersEditionsByVersionBeforeName() {
    recordFiles(older, late);

    assertThat(paper(older, 0).language()).isNull();
    assertThat(all(PaperEdges.PAPERS)).anyMatch(p -> Works.title(25).equals(p.title()));
    assertThat(all(PaperEdges.PAPERS)).noneMatch(p -> Works.title(26).equals(p.title()));
  }

  @Test
  void takesOutWhatIsWithdrawn() {
    recordFiles(baseline, withdrawal);

    assertThat(all(PaperEdges.PAPERS)).noneMatch(p -> Works.title(2).equals(p.title()));
    assertThat(all(PaperEdges.PAPERS)).noneMatch(p -> Works.title(23).equals(p.title()));
    assertThat(all(PaperEdges.PAPERS)).filteredOn(Paper::held).hasSize(1);
  }

  @Test
  void keepsOtherRecordsOfAWithdrawnPaper() {
    Capture page = Capture.page("page.txt", Works.full(2));
    recordFiles(baseline);
    record(page);
    recordFiles(withdrawal);

    assertThat(paper(page).held()).isTrue();
    assertThat(paper(page).knownFrom()).hasSize(1);
  }

  @Test
  void takesTheLaterPlaceOfOneFile() {
    RecordFile twice =
        new RecordFile("twice.xml")
            .record(Works.full(5), edition(5, 1), 27)
            .record(Works.full(5).language("de"), edition(5, 1), 28)
            .record(Works.full(6), edition(6, 1))
            .withdraw(edition(6, 1));
    recordFiles(twice);

    assertThat(all(PaperEdges.PAPERS)).filteredOn(Paper::held).hasSize(1);
    assertThat(paper(twice, 1).language()).isEqualTo("de");
  }

  @Test
  void givesTheSameGraphInWhateverOrderFilesCome() {
    List<RecordFile> files = new ArrayList<>(List.of(baseline, update, older, withdrawal, late));
    recordFiles(files.toArray(RecordFile[]::new));
    String expected = contentHash();
    Random random = new Random(11);

    for (int n = 0; n < 6; n++) {
      Collections.shuffle(files, random);
      Store.empty(jdbc);
      recordFiles(files.toArray(RecordFile[]::new));

      assertThat(contentHash()).isEqualTo(expected);
    }
  }

  @Test
  void bringsBackWhatASupersededFileWithdrew() {
    recordFiles(baseline);
    String before = contentHash();
    recordFiles(withdrawal);
    assertThat(contentHash()).isNotEqualTo(before);

    record(Capture.page("pubmed-0004.xml", "other bytes", Works.full(30)));

    assertThat(paper(baseline, 1)).isNotNull();
    assertThat(paper(baseline, 1).held()).isTrue();
    assertThat(all(PaperEdges.PAPERS)).anyMatch(p -> Works.title(23).equals(p.title()));
  }
}

package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PartialDate;
import org.evidencegraph.provenance.ImportRunId;
import org.junit.jupiter.api.Test;

class CrowdTests extends StoreContract {
  private static final Bibliography.Builder REPLY =
      Bibliography.builder().title("Reply to our kind readers").issued(PartialDate.of(2001));

  private final RecordFile some = file("some.xml", 70);
  private final RecordFile more = file("more.xml", 60);

  private static RecordFile file(String name, int records) {
    RecordFile file = new RecordFile(name);
    for (int n = 0; n < records; n++) {
      file.record(REPLY);
    }
    return file;
  }

  private void recordFiles(RecordFile... files) {
    ImportRunId run = evidence.begin("test/1", Instant.EPOCH);
    for (RecordFile file : files) {
      file.slices(25).forEach(slice -> evidence.record(run, slice));
    }
  }

  private int papersHeld() {
    return page(PaperEdges.PAPERS, Root.GRAPH, PageRequest.first(100)).nodes().size();
  }

  @Test
  void aTitleThatVeryManyRecordsShareTellsNothing() {
    recordFiles(some);
    assertThat(papersHeld()).isEqualTo(1);

    recordFiles(more);

    assertThat(library.holdings().heldPapers()).isEqualTo(130);
  }

  @Test
  void theOrderInWhichACrowdComesDoesNotMatter() {
    recordFiles(some, more);
    String expected = contentHash();
    Store.empty(jdbc);

    recordFiles(more, some);

    assertThat(contentHash()).isEqualTo(expected);
  }

  @Test
  void aCrowdThatGoesLeavesThePapersAsTheyWere() {
    recordFiles(some);
    String expected = contentHash();
    recordFiles(more);

    recordFiles(new RecordFile("more.xml").importer("test/2"));
    recordFiles(some);

    assertThat(library.holdings().heldPapers()).isEqualTo(1);
    assertThat(contentHash()).isNotEqualTo(expected);
  }
}

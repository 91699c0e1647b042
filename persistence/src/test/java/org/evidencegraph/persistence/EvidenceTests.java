package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evidencegraph.intake.Outcome;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.Root;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.junit.jupiter.api.Test;

class EvidenceTests extends StoreContract {

  @Test
  void recordsAPageWithItsPapers() {
    Outcome outcome =
        record(
            Capture.page("a.txt", Works.full(1))
                .reference(Works.entry(2))
                .reference(Works.entry(3)));

    assertThat(outcome).isEqualTo(Outcome.KEPT);
    Page<Paper> page =
        connections
            .pages(PaperEdges.PAPERS, List.of(Root.GRAPH), PageRequest.first(10))
            .get(Root.GRAPH);
    assertThat(page.nodes()).hasSize(3);
    assertThat(page.nodes().getFirst().held()).isTrue();
    assertThat(contentHash()).hasSize(32);
  }
}

package org.evidencegraph.importer.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evidencegraph.importer.reference.field.ReferenceCorpora;
import org.evidencegraph.importer.reference.field.ReferenceCorpus;
import org.evidencegraph.importer.reference.field.ReferenceCorpus.Part;
import org.junit.jupiter.api.Test;

/**
 * How well references are taken apart that the model was neither trained nor tuned on. Run with the
 * folder of the two corpora in {@code EVIDENCE_REFERENCES}.
 */
class ReferenceQualityTests {
  private static final double GROBID_FLOOR = 0.945;
  private static final double ANYSTYLE_FLOOR = 0.84;

  @Test
  void takesHeldOutReferencesApart() throws IOException {
    Optional<Path> folder = ReferenceCorpora.folder();
    assumeTrue(folder.isPresent(), "EVIDENCE_REFERENCES names no folder of labelled references");
    ReferenceCorpora corpora = ReferenceCorpora.read(folder.orElseThrow());
    ReferenceScore grobid = score(ReferenceCorpora.of(corpora.grobid(), Part.HELD_OUT));
    ReferenceScore anystyle = score(ReferenceCorpora.of(corpora.anystyle(), Part.HELD_OUT));
    System.out.println("held-out references of GROBID: " + grobid);
    System.out.println("held-out references of AnyStyle: " + anystyle);
    assertThat(grobid.f1()).isGreaterThan(GROBID_FLOOR);
    assertThat(anystyle.f1()).isGreaterThan(ANYSTYLE_FLOOR);
  }

  static ReferenceScore score(List<ReferenceCorpus.Labelled> references) {
    ReferenceScore score = new ReferenceScore();
    references.forEach(r -> score.add(r, ReferencePredictions.fields(r.text())));
    return score;
  }
}

package org.evidencegraph.importer.reference.field;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two corpora of labelled references that the model is trained and measured on, without strings
 * that are in both.
 */
public record ReferenceCorpora(
    List<ReferenceCorpus.Labelled> grobid, List<ReferenceCorpus.Labelled> anystyle) {

  /** The folder named by {@code EVIDENCE_REFERENCES}. */
  public static Optional<Path> folder() {
    return Optional.ofNullable(System.getenv("EVIDENCE_REFERENCES")).map(Path::of);
  }

  public static ReferenceCorpora read(Path folder) throws IOException {
    List<ReferenceCorpus.Labelled> grobid =
        ReferenceCorpus.read(folder.resolve("grobid-train.jsonl"));
    List<ReferenceCorpus.Labelled> anystyle =
        ReferenceCorpus.read(folder.resolve("anystyle-core.jsonl"));
    return new ReferenceCorpora(grobid, ReferenceCorpus.without(anystyle, grobid));
  }

  List<ReferenceCorpus.Labelled> training() {
    return Stream.concat(grobid.stream(), anystyle.stream())
        .filter(labelled -> labelled.part() == ReferenceCorpus.Part.TRAINING)
        .toList();
  }

  public static List<ReferenceCorpus.Labelled> of(
      List<ReferenceCorpus.Labelled> corpus, ReferenceCorpus.Part part) {
    return corpus.stream().filter(labelled -> labelled.part() == part).toList();
  }
}

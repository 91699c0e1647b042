package org.evidencegraph.persistence;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.intake.ImportedSentence;

/** Documents that cannot be written to the end. */
final class Broken {
  private Broken() {}

  /**
   * The last sentence comes twice, with one key: found out after most of the document is written.
   */
  static ImportedDocument withRepeatedSentence(ImportedDocument document) {
    ImportedPaper paper = document.records().getFirst();
    List<ImportedSentence> sentences = new ArrayList<>(paper.sentences());
    sentences.add(sentences.getLast());
    return new ImportedDocument(
        document.name(),
        document.sha256(),
        document.mediaType(),
        document.kind(),
        document.content(),
        document.charset(),
        document.renderer(),
        document.importer(),
        document.url(),
        List.of(
            new ImportedPaper(
                paper.record(),
                paper.references(),
                paper.related(),
                sentences,
                paper.mentions(),
                paper.trials())),
        document.problems());
  }
}

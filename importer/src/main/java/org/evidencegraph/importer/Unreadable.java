package org.evidencegraph.importer;

import java.util.List;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;

/** Documents without content: kept by their hash and the problem that says why. */
final class Unreadable {
  private Unreadable() {}

  static ImportedDocument of(Submission submission, String sha256, Problem problem) {
    return of(submission, sha256, "application/octet-stream", "none", problem);
  }

  static ImportedDocument of(
      Submission submission, String sha256, String mediaType, String renderer, Problem problem) {
    return new ImportedDocument(
        submission.name(),
        sha256,
        mediaType,
        DocumentKind.UNREADABLE,
        null,
        null,
        renderer,
        DocumentImporter.VERSION,
        submission.url(),
        List.of(),
        List.of(problem));
  }
}

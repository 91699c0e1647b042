package org.evidencegraph.graphql.capture;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.evidencegraph.graphql.hash.Sha256;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.container.ContainerException;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.Slice;
import org.evidencegraph.provenance.DocumentKind;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;

/**
 * What is recorded of a document that could not be read or recorded, so that it and the reason are
 * visible. It counts as read by another importer: the next import tries the document again.
 */
final class Unread {

  static final String IMPORTER = DocumentImporter.VERSION + "/unread";

  private Unread() {}

  /** Stands for the bytes of a document that gave none: the hash of a text that names it. */
  static String hash(String name) {
    return Sha256.of("no bytes of " + name);
  }

  static ImportedDocument bytes(String name, IOException cause) {
    return cause instanceof ContainerException packed
        ? unreadable(name, hash(name), packed.problem(name))
        : unreadable(
            name,
            hash(name),
            "FILE_UNREADABLE",
            reason(cause) + "; make it readable and import it again");
  }

  /** Why a file gave no bytes, without where it lies on the server. */
  static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException denied -> "the server has no permission to read the file";
      case NoSuchFileException gone -> "the file is there no more";
      default -> "the file cannot be read from its disk";
    };
  }

  /** What went wrong with a document, as far as it can be told without words of the program. */
  private static String reason(Throwable cause) {
    return switch (cause) {
      case StackOverflowError deep -> "it nests too deeply";
      case OutOfMemoryError large -> "the memory of the server was not enough";
      case IOException file -> reason(file);
      default -> "the server's log tells why";
    };
  }

  static ImportedDocument document(String name, String sha256, Throwable cause) {
    return unreadable(
        name,
        sha256,
        "NOT_RECORDED",
        "reading or recording it broke off (" + reason(cause) + "); the next import tries again");
  }

  /** Recorded before the last attempt; what the attempt brings takes its place. */
  static ImportedDocument lastAttempt(String name, String sha256, int attempts) {
    return unreadable(
        name,
        sha256,
        "GIVEN_UP",
        "the process ended " + attempts + " times while it read this; split the file or report it");
  }

  /** A slice that could not be recorded, without its records: those of the next follow it. */
  static ImportedDocument records(ImportedDocument slice, Throwable cause) {
    Slice place = slice.slice();
    int missing = slice.records().size() + slice.studies().size();
    String message =
        "%s: records no. %d to %d are not recorded (%s)"
            .formatted(
                slice.name(),
                place.firstRecord() + 1,
                place.firstRecord() + missing,
                reason(cause));
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
        List.of(new Problem("NOT_RECORDED", Severity.ERROR, message, null)),
        new Slice(place.firstRecord(), place.contentStart(), place.last(), missing));
  }

  private static ImportedDocument unreadable(
      String name, String sha256, String code, String message) {
    return unreadable(name, sha256, new Problem(code, Severity.ERROR, name + ": " + message, null));
  }

  private static ImportedDocument unreadable(String name, String sha256, Problem problem) {
    return new ImportedDocument(
        name,
        sha256,
        "application/octet-stream",
        DocumentKind.UNREADABLE,
        null,
        null,
        "none",
        IMPORTER,
        null,
        List.of(),
        List.of(problem));
  }
}

package org.evidencegraph.importer.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.importer.language.RuleBasedReading;
import org.evidencegraph.importer.source.Submission;
import org.evidencegraph.importer.text.LanguageReading;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.intake.ImportedPaper;
import org.evidencegraph.provenance.TextSpan;

/** Reads record files in tests, with every format installed. */
public final class RecordFiles {
  private RecordFiles() {}

  public static List<ImportedDocument> slices(Submission submission, LanguageReading language) {
    List<ImportedDocument> slices = new ArrayList<>();
    try {
      new DocumentImporter(language).read(submission, 0, slices::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return slices;
  }

  /** A file that is one slice. */
  public static ImportedDocument read(byte[] bytes) {
    List<ImportedDocument> slices =
        slices(Submission.of("a.file", bytes, null), new RuleBasedReading());
    if (slices.size() != 1) {
      throw new AssertionError("the file comes in " + slices.size() + " slices");
    }
    return slices.getFirst();
  }

  public static ImportedDocument read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file in the folder {@code records} of the test resources. */
  public static byte[] resource(String name) {
    try (InputStream in = RecordFiles.class.getResourceAsStream("/records/" + name)) {
      if (in == null) {
        throw new AssertionError("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ImportedPaper only(ImportedDocument document) {
    if (document.records().size() != 1) {
      throw new AssertionError(document.records().size() + " records; " + document.problems());
    }
    return document.records().getFirst();
  }

  /** What stands at a span, which must still be what it quotes. */
  public static String printed(ImportedDocument document, TextSpan span) {
    if (!span.verifiedBy(document.content())) {
      throw new AssertionError(span + " does not fit");
    }
    return span.in(document.content());
  }
}

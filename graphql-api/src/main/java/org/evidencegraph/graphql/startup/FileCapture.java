package org.evidencegraph.graphql.startup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evidencegraph.importer.DocumentImporter;
import org.evidencegraph.intake.ImportedDocument;
import org.evidencegraph.provenance.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file of the import folder.
 *
 * @param urlFile the file beside it that says where it was captured from; null where there is none
 */
record FileCapture(String name, Path file, @Nullable Path urlFile) implements Capture {

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public ImportedDocument read(DocumentImporter importer) throws IOException {
    CaptureUrl url = CaptureUrl.in(urlFile, name + ".url");
    return switch (url) {
      case CaptureUrl.Known(String value) -> read(importer, value);
      case CaptureUrl.Unknown _ -> read(importer, null);
      case CaptureUrl.Refused(Problem problem) -> read(importer, null).with(problem);
    };
  }

  private ImportedDocument read(DocumentImporter importer, @Nullable String url)
      throws IOException {
    return importer.read(name, Files.readAllBytes(file), url);
  }
}

package org.evidencegraph.graphql.capture;

import java.nio.file.Path;
import org.evidencegraph.importer.source.ByteSource;
import org.jspecify.annotations.Nullable;

/**
 * A file to import.
 *
 * @param urlFile the file beside it that says where it was captured from; null where there is none
 */
record FileCapture(String name, Path file, @Nullable Path urlFile) implements Capture {

  @Override
  public ByteSource bytes() {
    return ByteSource.of(file);
  }

  @Override
  public CaptureUrl url() {
    return CaptureUrl.in(urlFile, name + ".url");
  }
}

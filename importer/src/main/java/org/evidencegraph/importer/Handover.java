package org.evidencegraph.importer;

import org.evidencegraph.intake.ImportedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Hands slices on, and tells a failure of the one who takes them from a failure of the reader.
 * After the first failure nothing is handed on, whatever the reader goes on to do.
 */
final class Handover implements SliceSink {
  private final SliceSink sink;
  private @Nullable RuntimeException failure;

  Handover(SliceSink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(ImportedDocument slice) {
    check();
    try {
      sink.accept(slice);
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws what the one who takes the slices threw. */
  void check() {
    if (failure != null) {
      throw failure;
    }
  }
}

package org.evidencegraph.importer;

import org.evidencegraph.intake.ImportedDocument;

/** Takes a document slice by slice, in order; the last one says so. */
@FunctionalInterface
public interface SliceSink {
  void accept(ImportedDocument slice);
}

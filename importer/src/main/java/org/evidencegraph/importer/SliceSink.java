package org.evidencegraph.importer;

import org.evidencegraph.intake.ImportedDocument;

/**
 * Takes a document slice by slice, one at a time and in order, not always on the thread that reads;
 * the last one says so.
 */
@FunctionalInterface
public interface SliceSink {
  void accept(ImportedDocument slice);
}

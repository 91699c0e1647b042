package org.evidencegraph.importer.record;

import java.io.IOException;
import org.evidencegraph.importer.format.Recognition;
import org.evidencegraph.provenance.DocumentKind;

/**
 * A file format of labelled fields. Implementations are found through {@code META-INF/services},
 * have no state, and read a file of any size in memory that one record fills.
 */
public interface RecordFormat {

  /** Name of the reader, such as {@code PubMedXmlReader}; goes into every extraction. */
  String name();

  /** What a file of this format shows, for the message about a file that no reader knows. */
  String lookedFor();

  /** {@code application/xml}. */
  String mediaType();

  /** What makes text of the records, and its version: {@code pubmed-xml/1}. */
  String renderer();

  /** What a file of this format is. */
  DocumentKind kind();

  /** How sure it is, by the start of the content; names and media types prove nothing. */
  Recognition recognise(Head head);

  /**
   * Reads a file that it recognised, record by record. A record that cannot be read is rejected
   * with a problem, and reading goes on; a file that ends early or is broken beyond repair keeps
   * what was read, with a problem.
   *
   * @throws IOException only where the bytes cannot be had
   */
  void read(RecordInput input, RecordSink sink) throws IOException;
}

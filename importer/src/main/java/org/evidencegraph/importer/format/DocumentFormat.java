package org.evidencegraph.importer.format;

/**
 * A layout that documents come in. Implementations are found through {@code META-INF/services},
 * have no state, and read a page of any size in linear time.
 */
public interface DocumentFormat {

  /** Name of the reader, such as {@code PubMedPageReader}; goes into every extraction. */
  String name();

  /** What a page of this layout shows, for the message about a page that no reader knows. */
  String lookedFor();

  /**
   * How sure it is, by evidence: labels, a citation line, structure. Host names and banners prove
   * nothing, since the same ones head pages that are no papers.
   */
  Recognition recognise(CapturedPage page);

  /** Reads a page that it recognised. What it cannot read becomes a problem or stays unsaid. */
  PageReading read(CapturedPage page);
}

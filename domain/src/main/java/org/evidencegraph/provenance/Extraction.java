package org.evidencegraph.provenance;

/**
 * Who or what read a thing out of a document.
 *
 * @param tool name of the reader, such as {@code PubMedPageReader}
 * @param version importer version
 */
public record Extraction(ExtractionMethod method, String tool, String version) {}

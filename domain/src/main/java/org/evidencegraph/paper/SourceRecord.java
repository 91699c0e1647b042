package org.evidencegraph.paper;

import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.SourceDocumentId;

/**
 * What one source document says about one paper, kept as said. Many records are about one paper.
 *
 * @param key unique; the smallest of a paper's held records, or of all where none is, is its id
 */
public record SourceRecord(
    PaperId key,
    SourceDocumentId document,
    KnownFrom knownFrom,
    Bibliography said,
    Extraction extraction) {}

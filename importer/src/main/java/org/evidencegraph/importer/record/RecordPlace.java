package org.evidencegraph.importer.record;

import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.Extraction;
import org.evidencegraph.provenance.SourceDocumentId;

/**
 * Where a record stands.
 *
 * @param sha256 of its document
 * @param base where its text begins in the content of the document
 * @param address unique in the document; keys of what the record holds start from it
 */
record RecordPlace(String sha256, int base, String address, Extraction extraction) {
  SourceDocumentId document() {
    return SourceDocumentId.of(sha256);
  }

  PaperId key(String part) {
    return PaperId.of(sha256, address + part);
  }
}

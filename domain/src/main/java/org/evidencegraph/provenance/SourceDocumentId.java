package org.evidencegraph.provenance;

import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;

/** Names a source document by its bytes. */
public record SourceDocumentId(String value) implements NodeId {
  public static final String PREFIX = "doc";

  public SourceDocumentId {
    Key.check(PREFIX, value);
  }

  /**
   * @param sha256 of the bytes as found, lower-case hexadecimal
   */
  public static SourceDocumentId of(String sha256) {
    return new SourceDocumentId(Key.of(PREFIX, sha256, ""));
  }
}

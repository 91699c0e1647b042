package org.evidencegraph.paper;

import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;

/**
 * Names a paper: the smallest key of its records that are held, or of all that speak of it where
 * none is, so the order of imports does not matter. A {@link SourceRecord} bears an id of the same
 * form.
 */
public record PaperId(String value) implements NodeId, Comparable<PaperId> {
  public static final String PREFIX = "pap";

  public PaperId {
    Key.check(PREFIX, value);
  }

  /**
   * The key of a record.
   *
   * @param sha256 of its document
   * @param address what is unique inside the document, such as {@code reference/3}
   */
  public static PaperId of(String sha256, String address) {
    return new PaperId(Key.of(PREFIX, sha256, address));
  }

  @Override
  public int compareTo(PaperId other) {
    return value.compareTo(other.value);
  }
}

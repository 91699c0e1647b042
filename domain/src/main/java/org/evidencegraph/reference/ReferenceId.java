package org.evidencegraph.reference;

import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;

/** Names an entry of a reference list by its document and place. */
public record ReferenceId(String value) implements NodeId {
  public static final String PREFIX = "ref";

  public ReferenceId {
    Key.check(PREFIX, value);
  }

  public static ReferenceId of(String sha256, String address) {
    return new ReferenceId(Key.of(PREFIX, sha256, address));
  }
}

package org.evidencegraph.claim;

import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;

/** Names a claim by its document and place. */
public record ClaimId(String value) implements NodeId {
  public static final String PREFIX = "clm";

  public ClaimId {
    Key.check(PREFIX, value);
  }

  public static ClaimId of(String sha256, String address) {
    return new ClaimId(Key.of(PREFIX, sha256, address));
  }
}

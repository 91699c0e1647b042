package org.evidencegraph.provenance;

import java.time.Instant;
import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;

/** Names one act of importing. */
public record ImportRunId(String value) implements NodeId {
  public static final String PREFIX = "run";

  public ImportRunId {
    Key.check(PREFIX, value);
  }

  public static ImportRunId of(Instant startedAt, String nonce) {
    return new ImportRunId(Key.of(PREFIX, startedAt.toString(), nonce));
  }
}

package org.evidencegraph.trial;

import org.evidencegraph.identifier.Key;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.identifier.RegistryNumber;

/**
 * Names a study: by its registration if it has one, else by the smallest key of the places that
 * speak of it.
 */
public record TrialId(String value) implements NodeId, Comparable<TrialId> {
  public static final String PREFIX = "trl";

  public TrialId {
    Key.check(PREFIX, value);
  }

  public static TrialId of(RegistryNumber registration) {
    return new TrialId(Key.of(PREFIX, registration.scheme().name(), registration.value()));
  }

  /** The key of one mention. */
  public static TrialId of(String sha256, String address) {
    return new TrialId(Key.of(PREFIX, sha256, address));
  }

  @Override
  public int compareTo(TrialId other) {
    return value.compareTo(other.value);
  }
}

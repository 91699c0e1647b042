package org.evidencegraph.graphql.intake;

import org.jspecify.annotations.Nullable;

/** The service as a whole; what the store holds is read only when selected. */
public record Service(String version, ServiceState state) {
  public @Nullable String nextStep() {
    return state.nextStep();
  }
}

package org.evidencegraph.graphql.intake;

import org.jspecify.annotations.Nullable;

/** State of the service as a whole, with what to do next in it. */
public enum ServiceState {
  EMPTY(
      "Nothing has been imported. Start with --evidence.import.folder=DIR to import every file"
          + " below DIR, or without --evidence.sample=false to load the sample corpus."),
  SAMPLE(
      "This is the sample corpus. To import your own files, start with"
          + " --evidence.import.folder=DIR."),
  IMPORTING("An import is going on: counts and lists still grow. Ask again in a while."),
  READY(null);

  private final @Nullable String nextStep;

  ServiceState(@Nullable String nextStep) {
    this.nextStep = nextStep;
  }

  /** One or two sentences for a person; null when nothing needs to be done. */
  public @Nullable String nextStep() {
    return nextStep;
  }
}

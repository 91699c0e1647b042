package org.evidencegraph.graphql.intake;

/**
 * Whether there is anything to query and whether it is still growing, as the part of the
 * application knows it that runs the imports.
 */
public interface ImportState {
  ServiceState state();
}

package org.evidencegraph.graphql.startup;

import org.springframework.boot.ExitCodeGenerator;

/** The server cannot start as it was asked to, and the person who asked can mend it. */
final class StartRefusal extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1L;

  private final String wayOut;

  StartRefusal(String message, String wayOut) {
    super(message);
    this.wayOut = wayOut;
  }

  String wayOut() {
    return wayOut;
  }

  @Override
  public int getExitCode() {
    return 2;
  }
}

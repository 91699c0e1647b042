package org.evidencegraph.importer.container;

import java.io.IOException;
import org.evidencegraph.provenance.Problem;
import org.evidencegraph.provenance.Severity;

/**
 * A compressed file that is damaged, encrypted, or holds more than it may. Thrown while it is
 * opened, or from {@code read} at the place where it shows.
 */
public final class ContainerException extends IOException {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * @param code of the problem, upper case
   * @param message the thing and the way out; without the document's name
   */
  public ContainerException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** As a problem of the document. */
  public Problem problem(String name) {
    return new Problem(code, Severity.ERROR, name + ": " + getMessage(), null);
  }

  public String code() {
    return code;
  }
}

package org.evidencegraph.page;

/** A page was asked for that cannot be given; the message is written for the caller. */
public final class InvalidPageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidPageException(String message) {
    super(message);
  }
}

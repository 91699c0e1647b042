package org.evidencegraph.search;

/** Nothing can be found yet; the message is written for the caller. */
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchUnavailableException(String message) {
    super(message);
  }
}

package org.evidencegraph.search;

/** A text that cannot be searched for; the parts of the message are written for the caller. */
public final class InvalidSearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String got;
  private final String allowed;
  private final String fix;

  /**
   * @param allowed as a noun phrase: {@code at most 500 characters}
   * @param fix what to do, as a sentence
   */
  public InvalidSearchException(String got, String allowed, String fix) {
    super("\"%s\"; allowed is %s. %s".formatted(got, allowed, fix));
    this.got = got;
    this.allowed = allowed;
    this.fix = fix;
  }

  public String got() {
    return got;
  }

  public String allowed() {
    return allowed;
  }

  public String fix() {
    return fix;
  }
}

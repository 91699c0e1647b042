package org.evidencegraph.graphql.security;

/** Whether a token is good cannot be told now, because its issuer does not serve its keys. */
public final class IssuerSilentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IssuerSilentException(RuntimeException cause) {
    super(cause);
  }
}

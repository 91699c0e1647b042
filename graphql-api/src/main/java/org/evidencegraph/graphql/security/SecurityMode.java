package org.evidencegraph.graphql.security;

/** How a caller tells who it is. */
public enum SecurityMode {
  /** Not at all; the server answers this machine only. */
  OPEN,
  /** With a key of this server. */
  API_KEY,
  /** With a signed token (JWT) of an OpenID provider. */
  OIDC
}

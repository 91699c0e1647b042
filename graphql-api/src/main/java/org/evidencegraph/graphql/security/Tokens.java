package org.evidencegraph.graphql.security;

import java.util.Optional;

/** Knows whose a token is. */
interface Tokens {

  /** Empty when it is not accepted, for whatever reason. */
  Optional<Caller> caller(String token);

  /** Whether a caller that was accepted before would be still. */
  boolean isGood(Caller caller);
}

package org.evidencegraph.graphql.security;

import graphql.GraphQLContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * Who sends a request. It stands under {@link #KEY} in the attributes of an HTTP request and of a
 * WebSocket session, and in the GraphQL context of each operation.
 *
 * @param name of the key, or subject of the token; {@code anonymous} where nobody has to tell
 * @param until after which it is not accepted any more, null when it does not end
 */
public record Caller(String name, Set<Scope> scopes, @Nullable Instant until) {
  /** Name of the attribute. */
  public static final String KEY = Caller.class.getName();

  /** Whoever reaches a server in mode {@code open}. */
  public static final Caller ANYBODY = new Caller("anonymous", EnumSet.allOf(Scope.class), null);

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it may do what needs the scope. */
  public boolean may(Scope scope) {
    return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
  }

  /** Empty when nobody has told who it is. */
  public static Optional<Caller> in(Map<String, Object> attributes) {
    return Optional.ofNullable((Caller) attributes.get(KEY));
  }

  /** Of a request over HTTP, or of the connection that it came on. */
  public static Optional<Caller> of(WebGraphQlRequest request) {
    return in(request.getAttributes());
  }

  /** Empty outside of a request. */
  public static Optional<Caller> in(GraphQLContext context) {
    return Optional.ofNullable(context.get(KEY));
  }
}

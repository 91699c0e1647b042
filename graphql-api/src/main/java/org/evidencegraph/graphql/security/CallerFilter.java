package org.evidencegraph.graphql.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out from the header {@code Authorization}, and from nothing else, who sends a request. Who
 * gives one that is not valid is refused even where none is needed.
 */
final class CallerFilter extends OncePerRequestFilter {
  private final Callers callers;
  private final Refusals refusals;

  CallerFilter(Callers callers, Refusals refusals) {
    this.callers = callers;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> given = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
    Optional<Caller> caller;
    try {
      caller = callers.of(given.size() == 1 ? given.getFirst() : null);
    } catch (IssuerSilentException e) {
      refusals.issuerSilent(response);
      return;
    }
    if (caller.isEmpty() && !given.isEmpty()) {
      refusals.unauthenticated(response);
      return;
    }
    caller.ifPresent(known -> enter(request, known));
    if (!callers.isOpen() && caller.isPresent()) {
      // What is for one caller stays in no cache.
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static void enter(HttpServletRequest request, Caller caller) {
    request.setAttribute(Caller.KEY, caller);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PreAuthenticatedAuthenticationToken(
            caller, noSecret(), AuthorityUtils.createAuthorityList(authorities(caller))));
    SecurityContextHolder.setContext(context);
  }

  private static String[] authorities(Caller caller) {
    return caller.scopes().stream().map(Scope::authority).toArray(String[]::new);
  }

  @SuppressWarnings("NullAway")
  private static @Nullable Object noSecret() {
    return null;
  }
}

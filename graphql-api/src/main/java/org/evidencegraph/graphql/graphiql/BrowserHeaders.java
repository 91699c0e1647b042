package org.evidencegraph.graphql.graphiql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers, with every answer, what they may do with it. The page may load and reach nothing
 * but this server; any other answer may load nothing at all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrowserHeaders extends OncePerRequestFilter {

  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

  /** GraphiQL's editor sets styles from script, and its style sheet holds its fonts. */
  private static final String PAGE =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "form-action 'none'");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", isPage(request) ? PAGE : NOTHING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getRequestURI().equals(request.getContextPath() + "/graphiql");
  }
}

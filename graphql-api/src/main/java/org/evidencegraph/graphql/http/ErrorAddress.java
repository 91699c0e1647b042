package org.evidencegraph.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Has nobody from outside ask the address to which the server passes errors on: there is none to
 * tell of. Passing on comes to no filter of this kind.
 */
@Component
final class ErrorAddress extends OncePerRequestFilter {
  private static final String ERROR = "/error";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (UrlPathHelper.defaultInstance.getPathWithinApplication(request).equals(ERROR)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}

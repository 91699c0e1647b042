package org.evidencegraph.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses an address whose parameters cannot be decoded. The server would take it for its own fault
 * and write the parameters into its log.
 */
@Component
final class ReadableAddress extends OncePerRequestFilter {
  private final JsonMapper json;

  ReadableAddress(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!HttpMethod.GET.matches(request.getMethod()) || isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      RefusedException refused =
          RefusedException.malformed(
              "address",
              "a parameter cannot be decoded. Write each % as %25, and other signs as the"
                  + " hexadecimal digits of their bytes in UTF-8.");
      RefusedAnswer.write(request, response, json, refused);
    }
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      return request.getParameterMap() != null;
    } catch (InvalidParameterException e) {
      return false;
    }
  }
}

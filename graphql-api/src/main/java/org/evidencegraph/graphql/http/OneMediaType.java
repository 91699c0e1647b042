package org.evidencegraph.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evidencegraph.graphql.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what is sent as {@code multipart/*} or the like. Spring takes it for a mistake of the
 * server, before any route sees it.
 */
@Component
final class OneMediaType extends OncePerRequestFilter {
  private final JsonMapper json;

  OneMediaType(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hasMany(request.getContentType())) {
      RefusedException refused = refused();
      RefusedAnswer.write(request, response, json, refused);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static RefusedException refused() {
    return new RefusedException(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        ErrorCode.BAD_USER_INPUT,
        HttpHeaders.CONTENT_TYPE,
        "What is sent has one media type; send application/json, or multipart/form-data with"
            + " files.");
  }

  private static boolean hasMany(@Nullable String contentType) {
    return contentType != null && contentType.split(";", 2)[0].contains("*");
  }
}

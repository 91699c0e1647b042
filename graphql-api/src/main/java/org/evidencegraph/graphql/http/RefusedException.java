package org.evidencegraph.graphql.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.error.ErrorCode;
import org.springframework.http.HttpStatus;

/** A request that is refused before GraphQL sees it. The message is written for the caller. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final ErrorCode code;
  private final String argument;

  public RefusedException(HttpStatus status, ErrorCode code, String argument, String message) {
    super(message);
    this.status = status;
    this.code = code;
    this.argument = argument;
  }

  /**
   * @param part of the request, such as {@code map.0}
   */
  public static RefusedException malformed(String part, String message) {
    return new RefusedException(
        HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, part, part + ": " + message);
  }

  public static RefusedException tooLarge(String message) {
    return new RefusedException(
        HttpStatus.CONTENT_TOO_LARGE, ErrorCode.QUERY_TOO_LARGE, "body", message);
  }

  public HttpStatus status() {
    return status;
  }

  /** The answer, as GraphQL writes errors. */
  public Map<String, Object> answer() {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", code.name());
    extensions.put("argument", argument);
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", getMessage());
    error.put("extensions", extensions);
    return Map.of("errors", List.of(error));
  }
}

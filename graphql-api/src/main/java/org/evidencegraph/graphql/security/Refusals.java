package org.evidencegraph.graphql.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers to requests that do not get through the door, in the form of GraphQL errors. */
final class Refusals {
  static final String CHALLENGE = "Bearer realm=\"evidence-graph\"";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Callers callers;

  Refusals(Callers callers) {
    this.callers = callers;
  }

  void unauthenticated(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    write(response, HttpStatus.UNAUTHORIZED, callers.unauthenticated());
  }

  void issuerSilent(HttpServletResponse response) throws IOException {
    String fix = "Ask again in a minute; the log of the server tells more.";
    response.setHeader(HttpHeaders.RETRY_AFTER, "60");
    write(
        response,
        HttpStatus.SERVICE_UNAVAILABLE,
        new Refusal(
            ErrorCode.INTERNAL,
            "Whether the token is good cannot be told now: its issuer does not serve its keys. "
                + fix,
            null,
            null,
            null,
            fix));
  }

  void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = (Caller) request.getAttribute(Caller.KEY);
    Refusal refusal =
        callers.forbidden(caller == null ? Caller.ANYBODY : caller, "This address", Scope.READ);
    write(response, HttpStatus.FORBIDDEN, refusal);
  }

  static void write(HttpServletResponse response, HttpStatus status, Refusal refusal)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.getOutputStream().write(json(refusal));
  }

  static byte[] json(Refusal refusal) {
    return JSON.writeValueAsBytes(Map.of("errors", List.of(refusal.error(null).toSpecification())));
  }

  static Refusal of(String message, String fix) {
    return new Refusal(ErrorCode.FORBIDDEN, message + " " + fix, null, null, null, fix);
  }
}

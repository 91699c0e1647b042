package org.evidencegraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a request that is refused, in the media type that its sender takes. */
public final class RefusedAnswer {

  private RefusedAnswer() {}

  public static ServerResponse of(ServerRequest request, RefusedException refused) {
    return of(request, refused, headers -> {});
  }

  static ServerResponse of(
      ServerRequest request, RefusedException refused, Consumer<HttpHeaders> more) {
    MediaType type = type(request.servletRequest());
    return ServerResponse.status(status(refused, type))
        .contentType(type)
        .headers(
            headers -> {
              if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                headers.set(HttpHeaders.RETRY_AFTER, "1");
              }
              more.accept(headers);
            })
        .body(refused.answer());
  }

  /** For what comes to no route. */
  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      JsonMapper json,
      RefusedException refused)
      throws IOException {
    MediaType type = type(request);
    response.setStatus(status(refused, type).value());
    response.setContentType(type.toString());
    response.getOutputStream().write(json.writeValueAsBytes(refused.answer()));
  }

  /** The first one of the two that is named, as for answers with data. */
  static MediaType type(HttpServletRequest request) {
    try {
      return MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))
          .stream()
          .flatMap(RefusedAnswer::named)
          .findFirst()
          .orElse(MediaType.APPLICATION_JSON);
    } catch (InvalidMediaTypeException e) {
      return MediaType.APPLICATION_JSON;
    }
  }

  private static Stream<MediaType> named(MediaType accepted) {
    return Stream.of(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON)
        .filter(accepted::equalsTypeAndSubtype);
  }

  /** GraphQL over HTTP: 200 stands for data in {@code application/graphql-response+json}. */
  private static HttpStatus status(RefusedException refused, MediaType type) {
    return refused.status().isError() || type.equals(MediaType.APPLICATION_JSON)
        ? refused.status()
        : HttpStatus.BAD_REQUEST;
  }
}

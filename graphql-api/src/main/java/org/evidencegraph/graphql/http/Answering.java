package org.evidencegraph.graphql.http;

import graphql.GraphQLError;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers as Spring's own handler does, whatever the form in which a request came. */
@Component
public class Answering extends GraphQlHttpHandler {
  private final WebGraphQlHandler graph;
  private final Requests requests;
  private final EventStreams streams;

  Answering(WebGraphQlHandler graph, Requests requests, EventStreams streams) {
    super(graph);
    this.graph = graph;
    this.requests = requests;
    this.streams = streams;
  }

  public ServerResponse answer(ServerRequest request, SerializableGraphQlRequest body)
      throws RefusedException {
    return answer(request, body, headers -> {});
  }

  /**
   * @param whole writes headers of an answer without errors
   */
  ServerResponse answer(
      ServerRequest request, SerializableGraphQlRequest body, Consumer<HttpHeaders> whole)
      throws RefusedException {
    WebGraphQlRequest asked = asked(request, body);
    return isToStream(request, body)
        ? streams.answer(asked, response -> refusal(request, response))
        : inOnePiece(request, asked, whole);
  }

  private boolean isToStream(ServerRequest request, SerializableGraphQlRequest body)
      throws RefusedException {
    Accepted accepted = Accepted.of(request);
    boolean subscription = requests.isSubscription(body);
    if (subscription && !accepted.stream()) {
      throw new RefusedException(
          HttpStatus.NOT_ACCEPTABLE,
          ErrorCode.BAD_USER_INPUT,
          HttpHeaders.ACCEPT,
          "A subscription is answered by a stream: send Accept: text/event-stream, or subscribe"
              + " over WebSocket with the protocol graphql-transport-ws.");
    }
    return accepted.stream() && (subscription || !accepted.single());
  }

  private static WebGraphQlRequest asked(ServerRequest request, SerializableGraphQlRequest body) {
    return new WebGraphQlRequest(
        request.uri(),
        request.headers().asHttpHeaders(),
        new LinkedMultiValueMap<>(),
        request.remoteAddress().orElse(null),
        request.attributes(),
        body,
        UUID.randomUUID().toString(),
        Locale.ENGLISH);
  }

  private ServerResponse inOnePiece(
      ServerRequest request, WebGraphQlRequest asked, Consumer<HttpHeaders> whole) {
    return prepareResponse(
        request, graph.handleRequest(asked).doOnNext(response -> write(response, whole)));
  }

  private static void write(WebGraphQlResponse response, Consumer<HttpHeaders> whole) {
    if (response.getErrors().isEmpty()) {
      whole.accept(response.getResponseHeaders());
    } else if (isBusy(response)) {
      response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    }
  }

  // for those who listen to a stream as well: nothing was run, so nothing is streamed
  private static Optional<ServerResponse> refusal(
      ServerRequest request, WebGraphQlResponse response) {
    return refusalStatus(response)
        .map(
            status -> {
              write(response, headers -> {});
              return ServerResponse.status(status)
                  .contentType(RefusedAnswer.type(request.servletRequest()))
                  .headers(headers -> headers.putAll(response.getResponseHeaders()))
                  .body(response.toMap());
            });
  }

  /** The specification leaves the status to the server where an answer has no data. */
  @Override
  protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
    return refusalStatus(response).orElseGet(() -> super.selectResponseStatus(response, type));
  }

  private static Optional<HttpStatus> refusalStatus(WebGraphQlResponse response) {
    if (response.getExecutionResult().isDataPresent()) {
      return Optional.empty();
    }
    if (has(response, ErrorCode.UNAUTHENTICATED)) {
      return Optional.of(HttpStatus.UNAUTHORIZED);
    }
    if (has(response, ErrorCode.FORBIDDEN)) {
      return Optional.of(HttpStatus.FORBIDDEN);
    }
    if (has(response, ErrorCode.RATE_LIMITED)) {
      return Optional.of(
          isBusy(response) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.TOO_MANY_REQUESTS);
    }
    return has(response, ErrorCode.QUERY_TOO_LARGE)
        ? Optional.of(HttpStatus.CONTENT_TOO_LARGE)
        : Optional.empty();
  }

  /** All callers together ask for too much, and not this one. */
  private static boolean isBusy(WebGraphQlResponse response) {
    return response.getExecutionResult().getErrors().stream()
        .map(GraphQLError::getExtensions)
        .anyMatch(told -> told != null && Refusal.BUSY.equals(told.get("limit")));
  }

  private static boolean has(WebGraphQlResponse response, ErrorCode code) {
    return response.getExecutionResult().getErrors().stream()
        .anyMatch(error -> error.getErrorType() == code);
  }
}

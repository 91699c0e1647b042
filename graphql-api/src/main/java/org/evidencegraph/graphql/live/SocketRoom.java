package org.evidencegraph.graphql.live;

import java.util.Map;
import java.util.Objects;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.http.RefusedException;
import org.evidencegraph.graphql.http.Requests;
import org.evidencegraph.graphql.security.Caller;
import org.evidencegraph.graphql.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every WebSocket needs of the server. */
record SocketRoom(
    WebGraphQlHandler graph,
    Requests requests,
    Callers callers,
    OpenConnections connections,
    SubscriptionSettings settings) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  /**
   * @param payload of connection_init; missing where there is none. Its Authorization counts where
   *     the handshake had none, since browsers let nobody set headers of a WebSocket
   * @throws RefusedException when it is closed with 4401
   */
  Guest know(WebSocketSession session, JsonNode payload) throws RefusedException {
    Map<String, @Nullable Object> given =
        payload.isObject() ? JSON.convertValue(payload, OBJECT) : Map.of();
    HttpHeaders headers = headers(session, given);
    Caller caller =
        callers.of(headers.getFirst(HttpHeaders.AUTHORIZATION)).orElseThrow(this::unknown);
    return new Guest(
        Objects.requireNonNull(session.getUri()), headers, session.getRemoteAddress(), caller);
  }

  private RefusedException unknown() {
    return new RefusedException(
        HttpStatus.UNAUTHORIZED,
        ErrorCode.UNAUTHENTICATED,
        HttpHeaders.AUTHORIZATION,
        callers.unauthenticated().message());
  }

  private static HttpHeaders headers(
      WebSocketSession session, Map<String, @Nullable Object> payload) {
    HttpHeaders headers = HttpHeaders.copyOf(session.getHandshakeHeaders());
    if (headers.getFirst(HttpHeaders.AUTHORIZATION) == null) {
      payload.forEach(
          (name, value) -> {
            if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION) && value instanceof String text) {
              headers.set(HttpHeaders.AUTHORIZATION, text);
            }
          });
    }
    return headers;
  }
}

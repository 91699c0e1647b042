package org.evidencegraph.graphql.live;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evidencegraph.graphql.http.RefusedException;
import org.evidencegraph.graphql.http.Requests;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of the protocol {@code graphql-transport-ws}.
 *
 * @param id of the operation that it concerns; null where it concerns the connection
 * @param payload missing node where there is none
 */
record SocketMessage(String type, @Nullable String id, JsonNode payload) {
  static final String INIT = "connection_init";
  static final String ACKNOWLEDGED = "connection_ack";
  static final String PING = "ping";
  static final String PONG = "pong";
  static final String SUBSCRIBE = "subscribe";
  static final String NEXT = "next";
  static final String ERROR = "error";
  static final String COMPLETE = "complete";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @throws RefusedException when it is none
   */
  static SocketMessage read(Requests requests, String text) throws RefusedException {
    JsonNode message = requests.object("text", text.getBytes(StandardCharsets.UTF_8));
    JsonNode id = message.path("id");
    JsonNode payload = message.path("payload");
    if (!(payload.isMissingNode() || payload.isNull() || payload.isObject())) {
      throw RefusedException.malformed("payload", "has to be a JSON object.");
    }
    return new SocketMessage(
        message.path("type").asString(""), id.isString() ? id.asString() : null, payload);
  }

  static String write(String type, @Nullable String id, @Nullable Object payload) {
    Map<String, Object> message = new LinkedHashMap<>();
    if (id != null) {
      message.put("id", id);
    }
    message.put("type", type);
    if (payload != null) {
      message.put("payload", payload);
    }
    return JSON.writeValueAsString(message);
  }
}

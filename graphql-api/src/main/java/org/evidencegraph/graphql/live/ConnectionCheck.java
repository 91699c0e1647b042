package org.evidencegraph.graphql.live;

import java.util.Map;
import org.evidencegraph.graphql.http.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Decides whether a WebSocket may be used, when its client says connection_init: the one place
 * where that is decided. What comes in one request, as streams of events do, is decided where all
 * requests are.
 */
@FunctionalInterface
public interface ConnectionCheck {
  /**
   * @param headers of the handshake; with Authorization from the payload where it had none, since
   *     browsers let nobody set headers of a WebSocket
   * @param payload of connection_init
   * @return attributes that every request of the connection has
   * @throws RefusedException when it is closed with 4401
   */
  Map<String, Object> admit(HttpHeaders headers, Map<String, @Nullable Object> payload)
      throws RefusedException;
}

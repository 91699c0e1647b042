package org.evidencegraph.graphql.live;

import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.http.Requests;
import org.evidencegraph.graphql.security.Callers;
import org.evidencegraph.graphql.security.CorsSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * Where WebSockets come in: at the address of the API, from pages of this server and of the origins
 * that scripts may ask from.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriptionSettings.class)
class SocketRoutes {
  /** Before the routes for requests, of which a handshake is one. */
  private static final int FIRST = -10;

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  HandlerMapping socketMapping(
      WebGraphQlHandler graph,
      Requests requests,
      Callers callers,
      OpenConnections connections,
      SubscriptionSettings settings,
      CorsSettings cors,
      @Value("${spring.graphql.http.path:/graphql}") String path) {
    SocketRoom room = new SocketRoom(graph, requests, callers, connections, settings);
    WebSocketHttpRequestHandler handler =
        new WebSocketHttpRequestHandler(new SocketHandler(room), new DefaultHandshakeHandler());
    handler.setHandshakeInterceptors(
        List.of(new OriginHandshakeInterceptor(cors.origins()), new RoomLeft(connections)));
    WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(Map.of(path, handler));
    mapping.setOrder(FIRST);
    return mapping;
  }

  /** Turns handshakes away while there is no room, which costs less than closing a socket. */
  private record RoomLeft(OpenConnections connections) implements HandshakeInterceptor {
    @Override
    public boolean beforeHandshake(
        ServerHttpRequest request,
        ServerHttpResponse response,
        WebSocketHandler handler,
        Map<String, Object> attributes) {
      if (connections.isFull()) {
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return false;
      }
      return true;
    }

    @Override
    public void afterHandshake(
        ServerHttpRequest request,
        ServerHttpResponse response,
        WebSocketHandler handler,
        @Nullable Exception failure) {
      // Counted when it is open.
    }
  }
}

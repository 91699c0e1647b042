package org.evidencegraph.graphql.live;

import jakarta.websocket.Session;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Brings messages to the connections that they belong to. */
final class SocketHandler extends TextWebSocketHandler implements SubProtocolCapable {
  /** How Tomcat calls the time that a message may wait for a client that does not read. */
  private static final String SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

  private final SocketRoom room;
  private final ConcurrentMap<String, SocketConnection> connections = new ConcurrentHashMap<>();

  SocketHandler(SocketRoom room) {
    this.room = room;
  }

  @Override
  public List<String> getSubProtocols() {
    return List.of(SocketConnection.PROTOCOL);
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    int longest = (int) room.settings().message().toBytes();
    session.setTextMessageSizeLimit(longest);
    session.setBinaryMessageSizeLimit(longest);
    if (session instanceof NativeWebSocketSession wrapper
        && wrapper.getNativeSession(Session.class) instanceof Session socket) {
      socket.getUserProperties().put(SEND_TIMEOUT, room.settings().sendTimeout().toMillis());
    }
    SocketConnection connection = new SocketConnection(session, room);
    connections.put(session.getId(), connection);
    connection.open();
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message) {
    SocketConnection connection = connections.get(session.getId());
    if (connection != null) {
      connection.take(message.getPayload());
    }
  }

  @Override
  protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
    SocketConnection connection = connections.get(session.getId());
    if (connection != null) {
      connection.invalid("messages are text");
    }
  }

  /** Closed by a container or by us: told once in any case. */
  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    SocketConnection connection = connections.remove(session.getId());
    if (connection != null) {
      connection.gone();
    }
  }
}

package org.evidencegraph.graphql;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of {@code graphql-transport-ws} that answers pings and keeps all else for the test. */
class Socket implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE = 20;

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Closed> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final boolean alive;
  private final WebSocket socket;

  record Closed(int code, String reason) {}

  private Socket(WebSocket.Builder builder, int port, boolean alive) {
    this.alive = alive;
    this.socket =
        builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), this).join();
  }

  static WebSocket.Builder handshake() {
    return HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws");
  }

  /** Opened, and nothing more. */
  static Socket open(int port) {
    return new Socket(handshake(), port, true);
  }

  static Socket open(WebSocket.Builder handshake, int port) {
    return new Socket(handshake, port, true);
  }

  /** Never answers a ping. */
  static Socket dead(int port) {
    return new Socket(handshake(), port, false).begun();
  }

  static Socket begun(int port) {
    return open(port).begun();
  }

  private Socket begun() {
    send("{\"type\": \"connection_init\"}");
    if (!next().at("/type").asString().equals("connection_ack")) {
      throw new AssertionError("not acknowledged");
    }
    return this;
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  void send(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  void subscribe(String id, String query) {
    send(
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("id", id)
                .put("type", "subscribe")
                .set("payload", JSON.createObjectNode().put("query", query))));
  }

  void complete(String id) {
    send("{\"type\": \"complete\", \"id\": \"" + id + "\"}");
  }

  /** The next message that is no ping. */
  JsonNode next() {
    try {
      JsonNode message = messages.poll(PATIENCE, SECONDS);
      if (message == null) {
        throw new AssertionError("no message came; closed: " + closed.getNow(null));
      }
      return message;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Closed closed() {
    try {
      return closed.get(PATIENCE, SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("not closed", e);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  boolean hasMessage() {
    return !messages.isEmpty();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      take(JSON.readTree(part.toString()));
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(JsonNode message) {
    if (!message.at("/type").asString().equals("ping")) {
      messages.add(message);
    } else if (alive) {
      var _ = socket.sendText("{\"type\": \"pong\"}", true);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(new Closed(code, reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.completeExceptionally(new IOException(error));
  }

  @Override
  public void close() {
    socket.abort();
  }
}

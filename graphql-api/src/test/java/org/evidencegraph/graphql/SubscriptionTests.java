package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.evidencegraph.graphql.RunsInMemory.run;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.evidencegraph.graphql.Socket.Closed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Subscriptions over WebSocket, as good and bad clients use them. */
@OverSockets
@Timeout(60)
class SubscriptionTests {
  private static final int MOST_CONNECTIONS = 6;
  private static final int MOST_OPERATIONS = 3;

  @Autowired RunsInMemory runs;
  @LocalServerPort int port;

  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void close() {
    sockets.forEach(Socket::close);
    sockets.clear();
  }

  private Socket begun() {
    return kept(Socket.begun(port));
  }

  private Socket kept(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  static String progress(int run) {
    return "subscription { importProgress(run: \"%s\") { id read finishedAt } }"
        .formatted(RunsInMemory.id(run));
  }

  @Test
  void tellsHowARunGoesOnUntilItsEnd() {
    runs.put(run(1, 1));
    Socket socket = begun();
    socket.subscribe("a", progress(1));
    assertThat(read(socket.next(), "a")).isEqualTo(1);
    runs.put(run(1, 2));
    assertThat(read(socket.next(), "a")).isEqualTo(2);
    runs.finish(1, 5);
    JsonNode last = socket.next();
    assertThat(read(last, "a")).isEqualTo(5);
    assertThat(last.at("/payload/data/importProgress/finishedAt").asString())
        .isEqualTo("2026-01-02T03:05:00Z");
    assertThat(socket.next().toString()).isEqualTo("{\"id\":\"a\",\"type\":\"complete\"}");
  }

  @Test
  void tellsARunThatIsOverOnceAndEnds() {
    runs.finish(2, 7);
    Socket socket = begun();
    socket.subscribe("a", progress(2));
    assertThat(read(socket.next(), "a")).isEqualTo(7);
    assertType("complete", socket.next());
    socket.subscribe("a", progress(2));
    assertThat(read(socket.next(), "a")).isEqualTo(7);
  }

  @Test
  void looksUpOnceForAllThatFollowAndNeverForNobody() throws InterruptedException {
    runs.put(run(3, 1));
    Socket socket = begun();
    for (String id : List.of("a", "b", "c")) {
      socket.subscribe(id, progress(3));
      assertThat(read(socket.next(), id)).isEqualTo(1);
    }
    for (String id : List.of("a", "b", "c")) {
      socket.complete(id);
    }
    answersToAnother(socket);
    Thread.sleep(100);
    int before = runs.lookUps();
    Thread.sleep(200);
    assertThat(runs.lookUps()).isEqualTo(before);
  }

  @Test
  void sendsNothingMoreOfWhatTheClientCompleted() {
    runs.put(run(4, 1));
    Socket socket = begun();
    socket.subscribe("a", progress(4));
    assertThat(read(socket.next(), "a")).isEqualTo(1);
    socket.complete("a");
    answersToAnother(socket);
    runs.finish(4, 2);
    answersToAnother(socket);
    assertThat(socket.hasMessage()).isFalse();
  }

  @Test
  void readsNestedFieldsAnewForEachState() {
    runs.put(run(5, 1));
    Socket socket = begun();
    socket.subscribe(
        "a",
        "subscription { importProgress(run: \"%s\") { read label sourceDocuments { totalCount } } }"
            .formatted(RunsInMemory.id(5)));
    assertThat(read(socket.next(), "a")).isEqualTo(1);
    runs.finish(5, 2);
    JsonNode last = socket.next();
    assertThat(read(last, "a")).isEqualTo(2);
    assertThat(last.at("/payload/data/importProgress/label").asString()).endsWith("2 documents");
    assertThat(last.at("/payload/data/importProgress/sourceDocuments/totalCount").asInt())
        .isEqualTo(1);
  }

  @Test
  void answersQueriesAndErrorsOfTheirFieldsToo() {
    Socket socket = begun();
    socket.subscribe("q", "{ service { version } papers(first: 0) { totalCount } }");
    JsonNode answer = socket.next();
    assertType("next", answer);
    assertThat(answer.at("/payload/data/service/version").asString()).isEqualTo("1.2.3");
    assertThat(answer.at("/payload/errors/0/extensions/code").asString())
        .isEqualTo("BAD_USER_INPUT");
    assertType("complete", socket.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "run_00000000000000000000000000000bad"})
  void refusesARunThatIsNotThere(String run) {
    Socket socket = begun();
    socket.subscribe("a", "subscription { importProgress(run: \"" + run + "\") { id } }");
    JsonNode error = error(socket.next(), "BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("run");
    assertThat(error.at("/extensions/fix").asString()).isNotBlank();
  }

  @Test
  void holdsOperationsToTheLimitsOfHttp() {
    runs.put(run(6, 1));
    Socket socket = begun();
    String root = "subscription { importProgress(run: \"" + RunsInMemory.id(6) + "\") { ";
    String deep = "sourceDocuments { nodes { importRun { ";
    socket.subscribe("a", root + deep.repeat(5) + "id" + " } } }".repeat(5) + " } }");
    error(socket.next(), "QUERY_TOO_COMPLEX");
    String wide = "sourceDocuments(first: 100) { nodes { importRun { ";
    socket.subscribe("a", root + wide.repeat(3) + "id" + " } } }".repeat(3) + " } }");
    error(socket.next(), "QUERY_TOO_COMPLEX");
    socket.subscribe("a", "subscription { nothing }");
    error(socket.next(), "GRAPHQL_VALIDATION_FAILED");
    socket.subscribe("a", "subscription {");
    error(socket.next(), "GRAPHQL_PARSE_FAILED");
    socket.subscribe("a", root + "id } " + "#".repeat(500) + "\n}");
    assertType("next", socket.next());
  }

  @Test
  void refusesOneOperationMoreThanAConnectionRuns() {
    runs.put(run(7, 1));
    Socket socket = begun();
    for (int n = 0; n < MOST_OPERATIONS; n++) {
      socket.subscribe("s" + n, progress(7));
      assertType("next", socket.next());
    }
    socket.subscribe("more", progress(7));
    error(socket.next(), "RATE_LIMITED");
    socket.complete("s0");
    socket.subscribe("more", progress(7));
    assertThat(read(socket.next(), "more")).isEqualTo(1);
  }

  @Test
  void closesWhenOneIdIsUsedTwice() {
    runs.put(run(8, 1));
    Socket socket = begun();
    socket.subscribe("a", progress(8));
    assertType("next", socket.next());
    socket.subscribe("a", progress(8));
    assertThat(socket.closed()).isEqualTo(new Closed(4409, "Subscriber for a already exists"));
  }

  @Test
  void closesWithoutInit() {
    Socket early = kept(Socket.open(port));
    early.subscribe("a", progress(1));
    assertThat(early.closed().code()).isEqualTo(4401);
    assertThat(kept(Socket.open(port)).closed().code()).isEqualTo(4408);
  }

  @Test
  void closesAfterTwoInits() {
    Socket socket = begun();
    socket.send("{\"type\": \"connection_init\"}");
    assertThat(socket.closed().code()).isEqualTo(4429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "null",
        "[]",
        "{}",
        "{\"type\": 7}",
        "{\"type\": \"next\", \"id\": \"a\"}",
        "{\"type\": \"subscribe\"}",
        "{\"type\": \"subscribe\", \"id\": 1, \"payload\": {\"query\": \"{ __typename }\"}}",
        "{\"type\": \"subscribe\", \"id\": \"a\"}",
        "{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{ __typename }\"}}",
        "{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": []}",
        "{\"type\": \"ping\", \"payload\": 1}"
      })
  void closesAtWhatIsNoMessage(String text) {
    Socket socket = begun();
    socket.send(text);
    assertThat(socket.closed().code()).isEqualTo(4400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "7", "\"subscribe\""})
  void saysOfATextThatIsNoObjectThatItHasToBeOne(String text) {
    Socket socket = begun();
    socket.send(text);
    assertThat(socket.closed())
        .isEqualTo(new Socket.Closed(4400, "Invalid message: text: has to be a JSON object."));
  }

  @Test
  void saysThatAnIdIsNotEmpty() {
    Socket socket = begun();
    socket.send(
        "{\"type\": \"subscribe\", \"id\": \"\", \"payload\": {\"query\": \"{ __typename }\"}}");
    assertThat(socket.closed().reason())
        .isEqualTo("Invalid message: subscribe needs an id that is not empty, and a payload");
  }

  @Test
  void closesAtBytesThatAreNoText() {
    Socket socket = begun();
    socket.send(new byte[100]);
    assertThat(socket.closed())
        .isEqualTo(new Socket.Closed(4400, "Invalid message: messages are text"));
  }

  @Test
  void refusesAPayloadThatIsNoRequest() {
    Socket socket = begun();
    socket.send("{\"type\": \"subscribe\", \"id\": \"a\", \"payload\": {\"query\": 7}}");
    error(socket.next(), "BAD_USER_INPUT");
    answersToAnother(socket);
  }

  @Test
  void closesAtAHugeMessage() {
    Socket socket = begun();
    socket.send("x".repeat(5_000));
    assertThat(socket.closed().code()).isEqualTo(1009);
  }

  @Test
  void answersPings() {
    Socket socket = kept(Socket.open(port));
    socket.send("{\"type\": \"ping\", \"payload\": {\"a\": 1}}");
    assertType("pong", socket.next());
  }

  @Test
  void closesWhatIsIdleAndKeepsWhatIsNot() throws InterruptedException {
    runs.put(run(9, 1));
    Socket idle = begun();
    Socket busy = begun();
    busy.subscribe("a", progress(9));
    assertThat(idle.closed()).isEqualTo(new Closed(1000, "Idle"));
    Thread.sleep(300);
    assertThat(busy.isOpen()).isTrue();
  }

  @Test
  void closesWhereNobodyAnswers() {
    runs.put(run(10, 1));
    Socket socket = kept(Socket.dead(port));
    socket.subscribe("a", progress(10));
    assertThat(socket.closed()).isEqualTo(new Closed(1001, "No sign of life"));
  }

  @Test
  void turnsAFloodOfConnectionsAwayAndLetsOthersInAfterwards() {
    for (int n = 0; n < MOST_CONNECTIONS; n++) {
      begun();
    }
    for (int n = 0; n < 20; n++) {
      assertThatThrownBy(() -> Socket.open(port))
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(503));
    }
    close();
    begunAsSoonAsThereIsRoom();
  }

  private Socket begunAsSoonAsThereIsRoom() {
    for (int n = 0; n < 200; n++) {
      try {
        return begun();
      } catch (CompletionException full) {
        pause();
      }
    }
    throw new AssertionError("there is no room");
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void refusesPagesOfOtherSites() {
    assertThatThrownBy(
            () -> Socket.open(Socket.handshake().header("Origin", "https://evil.example"), port))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    String own = "http://127.0.0.1:" + port;
    kept(Socket.open(Socket.handshake().header("Origin", own), port)).close();
    kept(Socket.open(Socket.handshake().header("Origin", "https://app.example.org"), port)).close();
  }

  @Test
  void closesOtherProtocols() {
    Socket socket =
        kept(Socket.open(java.net.http.HttpClient.newHttpClient().newWebSocketBuilder(), port));
    assertThat(socket.closed().code()).isEqualTo(4406);
  }

  /** Each ping makes the server answer, and nobody reads the answers. */
  @Test
  void cutsAClientOffThatDoesNotRead() throws Exception {
    try (java.net.Socket raw = new java.net.Socket()) {
      raw.setReceiveBufferSize(4096);
      raw.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      OutputStream out = raw.getOutputStream();
      shakeHands(raw.getInputStream(), out);
      byte[] pings = frames("{\"type\":\"ping\"}", 1_000);
      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write(pings);
                }
              })
          .isInstanceOf(SocketException.class);
    }
    begunAsSoonAsThereIsRoom();
  }

  private void shakeHands(InputStream in, OutputStream out) throws Exception {
    String request =
        """
        GET /graphql HTTP/1.1\r
        Host: 127.0.0.1:%d\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Protocol: graphql-transport-ws\r
        \r
        """
            .formatted(port);
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
    out.write(frames("{\"type\":\"connection_init\"}", 1));
  }

  // Masked with zeros, so that the text stays as it is.
  private static byte[] frames(String text, int times) {
    String frame = "\u0081" + (char) (0x80 | text.length()) + "\0\0\0\0" + text;
    return frame.repeat(times).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void answersToAnother(Socket socket) {
    socket.subscribe("another", "{ __typename }");
    assertThat(socket.next().at("/payload/data/__typename").asString()).isEqualTo("Query");
    assertType("complete", socket.next());
  }

  private static int read(JsonNode message, String id) {
    assertType("next", message);
    assertThat(message.at("/id").asString()).isEqualTo(id);
    assertThat(message.at("/payload").has("errors")).as(message.toString()).isFalse();
    return message.at("/payload/data/importProgress/read").asInt();
  }

  private static JsonNode error(JsonNode message, String code) {
    assertType("error", message);
    JsonNode error = message.at("/payload/0");
    assertThat(error.at("/extensions/code").asString()).as(message.toString()).isEqualTo(code);
    return error;
  }

  private static void assertType(String type, JsonNode message) {
    assertThat(message.at("/type").asString()).as(message.toString()).isEqualTo(type);
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.graphql.Socket.Closed;
import org.evidencegraph.graphql.security.ApiKey;
import org.evidencegraph.graphql.security.KeyFile;
import org.evidencegraph.graphql.security.KeySecret;
import org.evidencegraph.graphql.security.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Connections that stay open, of those who have keys and of those who have none. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.security.mode=api-key",
      "evidence.subscriptions.connections=4",
      "evidence.subscriptions.connections-per-caller=2",
      "evidence.limits.cost=2000",
      "evidence.limits.rate=3000",
      "evidence.limits.rate-window=10m"
    })
@Timeout(60)
class ConnectionsOfKeysTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String IMPORT =
      "mutation { importDocuments(input: {documents: [{name: \"a.txt\", text: \"Text\"}]}) {"
          + " importRun { id } } }";
  private static final Path FOLDER = folder();
  private static final KeyFile FILE = new KeyFile(FOLDER.resolve("keys"));

  @LocalServerPort int port;

  private final List<Socket> sockets = new ArrayList<>();

  @DynamicPropertySource
  static void keys(DynamicPropertyRegistry options) {
    options.add("evidence.security.keys", () -> FILE.path().toString());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String key(String name) throws IOException {
    String secret = KeySecret.create();
    FILE.add(
        new ApiKey(name, KeySecret.hash(secret), Set.of(Scope.READ), Instant.EPOCH, null, null));
    return secret;
  }

  @AfterEach
  void close() {
    sockets.forEach(Socket::close);
  }

  @AfterAll
  static void clean() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  @Test
  void socketsOfNobodyKeepNoKeyOut() throws Exception {
    String key = key("among-nobody");
    List<Socket> nobodies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      nobodies.add(open());
    }
    assertThat(nobodies.getFirst().closed())
        .isEqualTo(new Closed(1013, "Too many wait to tell who they are"));
    assertThat(acknowledged(key)).isTrue();
    HttpResponse<String> streamed = post(key, "{ __typename }");
    assertThat(streamed.statusCode()).isEqualTo(200);
    assertThat(streamed.body()).contains("event:next").contains("Query");
  }

  @Test
  void aCallerHasItsShareAndLeavesTheRest() throws Exception {
    String greedy = key("greedy");
    assertThat(acknowledged(greedy)).isTrue();
    assertThat(acknowledged(greedy)).isTrue();
    assertThat(acknowledged(greedy)).isFalse();
    HttpResponse<String> refused = post(greedy, "{ __typename }");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("2 connections").contains("RATE_LIMITED");
    assertThat(acknowledged(key("modest"))).isTrue();
    assertThat(acknowledged(key("humble"))).isTrue();
    HttpResponse<String> full = post(key("late"), "{ __typename }");
    assertThat(full.statusCode()).isEqualTo(503);
    assertThat(full.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void aStreamTellsOfTheRateAndIsRefusedWhereItIsUsedUp() throws Exception {
    String key = key("hungry");
    String dear = "{ papers(first: 100) { nodes { claims(first: 10) { nodes { id } } } } }";
    HttpResponse<String> first = post(key, dear);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("RateLimit-Limit")).contains("3000");
    HttpResponse<String> last = first;
    for (int i = 0; i < 60 && last.statusCode() == 200; i++) {
      last = post(key, dear);
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(last.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(JSON.readTree(last.body()).at("/errors/0/extensions/code").asString())
        .isEqualTo("RATE_LIMITED");
  }

  @Test
  void aStreamIsRefusedForAMissingScope() throws Exception {
    HttpResponse<String> refused = post(key("reader"), IMPORT);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(JSON.readTree(refused.body()).at("/errors/0/extensions/code").asString())
        .isEqualTo("FORBIDDEN");
  }

  private Socket open() {
    Socket socket = Socket.open(port);
    sockets.add(socket);
    return socket;
  }

  /** False when the server closes the connection for want of room. */
  private boolean acknowledged(String key) {
    Socket socket = open();
    socket.send(
        "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer %s\"}}"
            .formatted(key));
    while (!socket.hasMessage() && socket.isOpen()) {
      Thread.onSpinWait();
    }
    if (socket.hasMessage()) {
      return socket.next().at("/type").asString().equals("connection_ack");
    }
    assertThat(socket.closed().code()).isEqualTo(1013);
    assertThat(socket.closed().reason()).contains("2 connections open");
    return false;
  }

  private HttpResponse<String> post(String key, String query) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
              .header("Authorization", "Bearer " + key)
              .header("Accept", "text/event-stream")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
              .build(),
          BodyHandlers.ofString());
    }
  }
}

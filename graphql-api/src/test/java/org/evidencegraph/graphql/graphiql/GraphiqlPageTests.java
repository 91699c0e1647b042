package org.evidencegraph.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OverPage
class GraphiqlPageTests {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void letsThePageReachNothingButItsServer() throws Exception {
    HttpResponse<String> page = get("/graphiql");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                + " 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.body()).doesNotContain("://");
  }

  @Test
  void letsOtherAnswersLoadNothing() throws Exception {
    HttpResponse<String> health = get("/actuator/health");
    assertThat(health.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; base-uri")
        .doesNotContain("self");
    assertThat(health.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"react.js", "react-dom.js", "graphiql.js", "start.js", "answers.js", "sharing.js"})
  void servesItsScriptsAndTellsWhenTheyAreUnchanged(String name) throws Exception {
    HttpResponse<String> script = get("/graphiql/" + name);
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    String tag = script.headers().firstValue("ETag").orElseThrow();
    HttpRequest again = request("/graphiql/" + name).header("If-None-Match", tag).build();
    assertThat(send(again).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/graphiql/LICENSE",
        "/graphiql/index.html",
        "/graphiql/..%2fapplication.yaml",
        "/webjars/react/18.3.1/LICENSE",
        "/_static/graphiql/3.2.0/graphiql.js",
        "/application.yaml",
        "/actuator",
        "/actuator/env"
      })
  void servesNoOtherFile(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void sendsTheBareHostToThePage() throws Exception {
    HttpResponse<String> answer = get("/");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/graphiql");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleFindsSomethingInTheSampleCorpus() throws Exception {
    JsonNode examples = JSON.readTree(get("/graphiql/examples").body());
    assertThat(examples.size()).isEqualTo(6);
    return examples
        .valueStream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.get("story").asString(),
                    () -> findsSomething(example.get("query").asString())));
  }

  private void findsSomething(String query) throws Exception {
    JsonNode answer = JSON.readTree(ask(query));
    assertThat(answer.path("errors").toString()).isEmpty();
    for (JsonNode root : answer.get("data")) {
      assertThat(
              Stream.of("label", "title", "state")
                  .flatMap(n -> root.findValuesAsString(n).stream()))
          .anyMatch(text -> !text.isBlank());
    }
  }

  @Test
  void explainsEveryExampleInItsFirstTwoLines() throws Exception {
    for (JsonNode example : JSON.readTree(get("/graphiql/examples").body())) {
      assertThat(example.get("query").asString().lines().limit(2))
          .satisfiesExactly(
              story -> assertThat(story).startsWith("# "),
              change -> assertThat(change).startsWith("# Try: change "));
    }
  }

  private String ask(String query) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("query", query));
    return send(request("/graphql")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build())
        .body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}

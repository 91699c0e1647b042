package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that do not come as far as any filter, over real connections. */
@OverSockets
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;

  @Test
  void readsTheLongestQueryByGetThatIsTaken() throws Exception {
    HttpResponse<String> answer = get("%23".repeat(19_000) + "%0A%7B__typename%7D");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/data/__typename").asString()).isEqualTo("Query");
  }

  @Test
  void namesTheLimitThatALongerOneIsOver() throws Exception {
    JsonNode error = JSON.readTree(get("a".repeat(30_000)).body()).at("/errors/0/extensions");
    assertThat(error.at("/code").asString()).isEqualTo("QUERY_TOO_LARGE");
    assertThat(error.at("/limit").asString()).isEqualTo("characters");
  }

  @Test
  void refusesAnAddressThatIsNotReadToItsEnd() throws Exception {
    HttpResponse<String> answer = get("a".repeat(200_000));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertRefused(answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /graphql?query={\u0001} HTTP/1.1", "\u0000\u0001\u0002"})
  void refusesWhatIsNoHttp(String line) throws Exception {
    assertRefused(answerTo(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/documents/%2e%2e%2fkeys", "/documents/..%5Ckeys"})
  void namesThePathThatHoldsAnEncodedSlash(String path) throws Exception {
    String answer =
        answerTo("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    JsonNode error = JSON.readTree(answer).at("/errors/0");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("address");
    assertThat(error.at("/message").asString()).contains(path, "encoded slash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/error", "/%65rror", "/anything", "/documents/doc_1.txt"})
  void knowsNoAddressOfErrors(String path) throws Exception {
    String answer =
        answerTo("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    assertThat(JSON.readTree(answer).path("status").asInt()).isEqualTo(404);
    assertThat(JSON.readTree(answer).at("/errors/0/extensions/code").asString())
        .isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT"})
  void namesTheSameMethodsWhicheverIsRefused(String method) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/graphql");
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().allValues("Allow")).containsExactly("GET, POST");
    }
  }

  @Test
  void writesDownNothingOfWhatItCannotRead(CapturedOutput log) throws Exception {
    String end = "Host: 127.0.0.1\r\nConnection: close\r\n";
    assertThat(answerTo("GET /graphql?x=[]&key=secret-one HTTP/1.1\r\n" + end + "\r\n"))
        .isNotBlank();
    String cookie = "Cookie: Authorization=Bearer secret-two\r\n";
    answerTo("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n" + end + cookie + "\r\n");
    assertThat(answerTo("GET /graphql?query=%zzsecret-three HTTP/1.1\r\n" + end + "\r\n"))
        .contains("BAD_USER_INPUT")
        .doesNotContain("secret");
    assertThat(log).doesNotContain("secret-");
  }

  private static void assertRefused(String answer) {
    JsonNode error = JSON.readTree(answer).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/message").asString()).contains("by POST").doesNotContain("apache");
  }

  private HttpResponse<String> get(String query) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + "/graphql?query=" + query);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  private String answerTo(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    }
  }
}

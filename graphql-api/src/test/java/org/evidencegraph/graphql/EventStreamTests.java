package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evidencegraph.graphql.RunsInMemory.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions as server-sent events. */
@OverSockets
@Timeout(60)
class EventStreamTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STREAM = "text/event-stream";

  @Autowired RunsInMemory runs;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void tellsHowARunGoesOnUntilItsEnd() throws Exception {
    runs.put(run(21, 1));
    HttpResponse<InputStream> answer = post(SubscriptionTests.progress(21), STREAM);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains(STREAM);
    Events events = new Events(answer.body());
    assertThat(events.next("next").at("/data/importProgress/read").asInt()).isEqualTo(1);
    runs.finish(21, 2);
    assertThat(events.next("next").at("/data/importProgress/read").asInt()).isEqualTo(2);
    events.next("complete");
    assertThat(answer.body().read()).isEqualTo(-1);
  }

  @Test
  void streamsByGetForPagesThatListen() throws Exception {
    runs.finish(22, 7);
    String query = URLEncoder.encode(SubscriptionTests.progress(22), StandardCharsets.UTF_8);
    HttpResponse<InputStream> answer =
        http.send(request("?query=" + query, STREAM).GET().build(), BodyHandlers.ofInputStream());
    Events events = new Events(answer.body());
    assertThat(events.next("next").at("/data/importProgress/read").asInt()).isEqualTo(7);
    events.next("complete");
  }

  @Test
  void refusesASubscriptionByPlainGetAndPost() throws Exception {
    String query = URLEncoder.encode(SubscriptionTests.progress(22), StandardCharsets.UTF_8);
    HttpRequest get = request("?query=" + query, "application/json").GET().build();
    assertThat(http.send(get, BodyHandlers.ofInputStream()).statusCode()).isEqualTo(406);
    for (String accepted :
        List.of("application/json", "application/graphql-response+json", "*/*")) {
      HttpResponse<InputStream> answer = post(SubscriptionTests.progress(22), accepted);
      assertThat(answer.statusCode()).isEqualTo(406);
      JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
      assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }
  }

  @Test
  void answersAQueryInOnePieceWhereThatIsAcceptedAndElseAsAStream() throws Exception {
    String query = "{ service { version } }";
    HttpResponse<InputStream> whole = post(query, "application/json, " + STREAM);
    assertThat(whole.headers().firstValue("content-type")).contains("application/json");
    Events events = new Events(post(query, STREAM).body());
    assertThat(events.next("next").at("/data/service/version").asString()).isEqualTo("1.2.3");
    events.next("complete");
  }

  @Test
  void tellsInTheStreamWhyAnOperationIsNotRun() throws Exception {
    Events events =
        new Events(post("subscription { importProgress(run: \"x\") { id } }", STREAM).body());
    assertThat(events.next("next").at("/errors/0/extensions/code").asString())
        .isEqualTo("BAD_USER_INPUT");
    events.next("complete");
  }

  @Test
  void refusesATextThatIsTooLongWithItsStatus() throws Exception {
    HttpResponse<InputStream> answer = post("{ __typename } #" + "x".repeat(20_000), STREAM);
    assertThat(answer.statusCode()).isEqualTo(413);
    JsonNode error = JSON.readTree(answer.body()).at("/errors/0/extensions");
    assertThat(error.get("code").asString()).isEqualTo("QUERY_TOO_LARGE");
    assertThat(error.get("limit").asString()).isEqualTo("characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "subscription { importProgress(run: \"x\") @skip(if: true) { read } }",
        "subscription { ... @include(if: false) { importProgress(run: \"x\") { read } } }"
      })
  void refusesConditionsOnTheFieldOfASubscription(String query) throws Exception {
    JsonNode error = new Events(post(query, STREAM).body()).next("next").at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    assertThat(error.get("message").asString()).contains("takes no conditions");
  }

  @Test
  void givesSignsOfLifeAndFreesTheRoomOfAClientThatIsGone() throws Exception {
    runs.put(run(23, 1));
    List<HttpResponse<InputStream>> open = new ArrayList<>();
    HttpResponse<InputStream> refused = null;
    while (refused == null && open.size() < 7) {
      HttpResponse<InputStream> answer = post(SubscriptionTests.progress(23), STREAM);
      if (answer.statusCode() == 200) {
        open.add(answer);
      } else {
        refused = answer;
      }
    }
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).contains("1");
    Events events = new Events(open.getFirst().body());
    events.next("next");
    events.sign();
    events.sign();
    for (HttpResponse<InputStream> answer : open) {
      answer.body().close();
    }
    assertThat(streamsAgain()).isTrue();
    runs.finish(23, 2);
    while (post("{ __typename }", STREAM).statusCode() != 200) {
      Thread.sleep(50);
    }
  }

  private boolean streamsAgain() throws Exception {
    for (int n = 0; n < 200; n++) {
      HttpResponse<InputStream> answer = post(SubscriptionTests.progress(23), STREAM);
      answer.body().close();
      if (answer.statusCode() == 200) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private HttpResponse<InputStream> post(String query, String accepted)
      throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("query", query));
    return http.send(
        request("", accepted)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofInputStream());
  }

  private HttpRequest.Builder request(String parameters, String accepted) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql" + parameters))
        .header("Accept", accepted);
  }

  /** Reads events line by line. */
  private static final class Events {
    private final Scanner lines;

    Events(InputStream body) {
      lines = new Scanner(body, StandardCharsets.UTF_8);
    }

    JsonNode next(String event) {
      String line = lines.nextLine();
      while (line.isEmpty() || line.startsWith(":")) {
        line = lines.nextLine();
      }
      assertThat(line).isEqualTo("event:" + event);
      String data = lines.nextLine();
      assertThat(data).startsWith("data:");
      return data.equals("data:")
          ? JSON.nullNode()
          : JSON.readTree(data.substring("data:".length()));
    }

    void sign() {
      String line = lines.nextLine();
      while (line.isEmpty()) {
        line = lines.nextLine();
      }
      assertThat(line).startsWith(":");
    }
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.evidencegraph.graphql.Socket.Closed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** What clients that follow an import are told when the server stops. */
@Timeout(120)
class StoppingServerTests {

  @Test
  void completesStreamsAndClosesSockets() throws Exception {
    ConfigurableApplicationContext server =
        new SpringApplicationBuilder(SmallGraphPorts.class, OverSockets.Runs.class)
            .run("--server.port=0", "--management.endpoint.health.validate-group-membership=false");
    int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    server.getBean(RunsInMemory.class).put(RunsInMemory.run(1, 1));
    try (Socket socket = Socket.begun(port)) {
      socket.subscribe("a", SubscriptionTests.progress(1));
      assertThat(socket.next().at("/type").asString()).isEqualTo("next");
      InputStream stream = stream(port);
      server.close();
      assertThat(socket.next().toString()).isEqualTo("{\"id\":\"a\",\"type\":\"complete\"}");
      assertThat(socket.closed()).isEqualTo(new Closed(1001, "Server stops"));
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .contains("event:next")
          .endsWith("event:complete\ndata:\n\n");
    }
  }

  private static InputStream stream(int port) throws Exception {
    String body =
        JsonMapper.builder()
            .build()
            .writeValueAsString(Map.of("query", SubscriptionTests.progress(1)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
            .header("Accept", "text/event-stream")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}

package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evidencegraph.EvidenceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application on a free port and a store of its own, ready when its start-up import is done.
 */
public final class RunningServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = new JsonMapper();

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the application and waits for the end of its start-up import.
   *
   * @param home folder of the store
   * @param options further options, such as {@code --evidence.import.folder=DIR}
   */
  public static RunningServer start(Path home, String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--server.port=0");
    all.add("--evidence.home=" + home);
    RunningServer server =
        new RunningServer(
            new SpringApplicationBuilder(EvidenceApplication.class)
                .run(all.toArray(String[]::new)));
    server.awaitReadiness();
    return server;
  }

  public URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The data of a query that must answer without errors. */
  public JsonNode query(String document) {
    return query(document, Map.of());
  }

  public JsonNode query(String document, Map<String, ?> variables) {
    JsonNode answer = post(Map.of("query", document, "variables", variables));
    assertThat(answer.path("errors").toString()).as("errors of %s", document).isEmpty();
    return answer.path("data");
  }

  /** The whole answer of a query, errors included. */
  public JsonNode answer(String document) {
    return post(Map.of("query", document));
  }

  private JsonNode post(Map<String, ?> body) {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return JSON.readTree(send(request).body());
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReadiness() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (get("/actuator/health/readiness").statusCode() != 200) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not ready after " + PATIENCE);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}

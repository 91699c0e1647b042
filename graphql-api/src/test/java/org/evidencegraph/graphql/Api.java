package org.evidencegraph.graphql;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API as a client does, from the request's text to the JSON of the answer. */
class Api {
  private final WebGraphQlHandler handler;
  private final JsonMapper json = JsonMapper.builder().build();

  Api(WebGraphQlHandler handler) {
    this.handler = handler;
  }

  JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  JsonNode ask(String query, Map<String, Object> variables) {
    WebGraphQlRequest request =
        new WebGraphQlRequest(
            URI.create("http://localhost/graphql"),
            new HttpHeaders(),
            new LinkedMultiValueMap<>(),
            null,
            Map.of(),
            new DefaultGraphQlRequest(query, null, variables, null),
            "test-request",
            Locale.GERMAN);
    return json.valueToTree(Objects.requireNonNull(handler.handleRequest(request).block()).toMap());
  }

  /** The data of an answer without errors. */
  JsonNode data(String query) {
    return data(query, Map.of());
  }

  JsonNode data(String query, Map<String, Object> variables) {
    JsonNode answer = ask(query, variables);
    if (answer.has("errors")) {
      throw new AssertionError(answer.get("errors").toPrettyString());
    }
    return answer.get("data");
  }

  /** The only error of an answer. */
  JsonNode error(String query) {
    return error(query, Map.of());
  }

  JsonNode error(String query, Map<String, Object> variables) {
    JsonNode answer = ask(query, variables);
    List<JsonNode> errors = answer.path("errors").valueStream().toList();
    if (errors.size() != 1) {
      throw new AssertionError("not one error: " + answer.toPrettyString());
    }
    return errors.getFirst();
  }
}

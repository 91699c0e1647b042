package org.evidencegraph.graphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests as the specification of GraphQL over HTTP has them. Nothing is converted: a number
 * in the place of a text is refused. What nests or lists more than any request does is not read to
 * its end.
 */
final class RequestText {
  static final int MOST_TOKENS = 100_000;
  static final int DEEPEST = 100;
  private static final int LONGEST_STRING = 32 << 20;
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxTokenCount(MOST_TOKENS)
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(LONGEST_STRING)
                      .build())
              .build());

  private RequestText() {}

  /** A request as it came: with its text, or with what stands for it. */
  record Asked(
      @Nullable String query,
      @Nullable String operationName,
      @Nullable Map<String, @Nullable Object> variables,
      @Nullable Map<String, @Nullable Object> extensions,
      @Nullable String documentId) {

    /** With the text that is to be run. */
    SerializableGraphQlRequest with(String text) {
      SerializableGraphQlRequest request = new SerializableGraphQlRequest();
      request.setQuery(text);
      request.setOperationName(operationName);
      if (variables != null) {
        request.setVariables(variables);
      }
      if (extensions != null) {
        request.setExtensions(values(extensions));
      }
      return request;
    }

    /** Nobody reads a null among them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> values(Map<String, @Nullable Object> extensions) {
      return (Map<String, Object>) (Map<?, ?>) extensions;
    }
  }

  /**
   * @param part of the HTTP request that holds it, for messages
   * @return an object
   */
  static JsonNode message(String part, byte[] json) throws RefusedException {
    return object(
        part, json, "has to be a JSON object with the key query; requests are not taken in lists.");
  }

  static JsonNode object(String part, byte[] json) throws RefusedException {
    return object(part, json, "has to be a JSON object.");
  }

  private static JsonNode object(String part, byte[] json, String otherwise)
      throws RefusedException {
    JsonNode value;
    try {
      value = JSON.readTree(json);
    } catch (JacksonException e) {
      throw RefusedException.malformed(part, JsonMistake.of(e));
    }
    if (!value.isObject()) {
      throw RefusedException.malformed(part, otherwise);
    }
    return value;
  }

  /**
   * @param body an object
   */
  static Asked asked(JsonNode body) throws RefusedException {
    return new Asked(
        text(body, "query"),
        text(body, "operationName"),
        object(body, "variables"),
        object(body, "extensions"),
        text(body, "documentId"));
  }

  private static @Nullable String text(JsonNode body, String key) throws RefusedException {
    JsonNode value = body.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw RefusedException.malformed(key, "has to be a string.");
    }
    return value.asString();
  }

  private static @Nullable Map<String, @Nullable Object> object(JsonNode body, String key)
      throws RefusedException {
    JsonNode value = body.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isObject()) {
      throw RefusedException.malformed(key, "has to be a JSON object.");
    }
    return JSON.convertValue(value, OBJECT);
  }

  /**
   * @param json parameter of an address; null where it is not given
   */
  static @Nullable Map<String, @Nullable Object> object(String key, @Nullable String json)
      throws RefusedException {
    if (json == null) {
      return null;
    }
    try {
      return object(JSON.createObjectNode().set(key, JSON.readTree(json)), key);
    } catch (JacksonException e) {
      throw RefusedException.malformed(key, JsonMistake.of(e));
    }
  }
}

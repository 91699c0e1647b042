package org.evidencegraph.graphql.http;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.graphql.hash.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents that clients were built with, by id. */
final class TrustedDocuments {
  /** Of hashes in the draft of GraphQL over HTTP; Apollo and Relay write them without it. */
  private static final String PREFIX = "sha256:";

  /** What Apollo's {@code generate-persisted-query-manifest} writes. */
  private static final String APOLLO = "apollo-persisted-query-manifest";

  private static final TypeReference<Map<String, String>> BY_ID = new TypeReference<>() {};

  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> texts;

  private TrustedDocuments(Map<String, String> documents) {
    documents.forEach((id, text) -> add(withoutPrefix(id), text));
    documents.values().forEach(text -> byId.putIfAbsent(Sha256.of(text), text));
    texts = new HashSet<>(documents.values());
  }

  /**
   * @param manifest file with a JSON object from id to text, as code generators write it, or with
   *     the operations that Apollo's generator lists
   * @throws IllegalArgumentException when it cannot be read
   */
  static TrustedDocuments read(String manifest) {
    try {
      JsonMapper json = JsonMapper.builder().build();
      JsonNode read = json.readTree(Path.of(manifest).toFile());
      return new TrustedDocuments(
          read.path("format").asString("").equals(APOLLO)
              ? ofApollo(manifest, read)
              : json.convertValue(read, BY_ID));
    } catch (JacksonException e) {
      throw unreadable(manifest, e.getOriginalMessage(), e);
    }
  }

  private static Map<String, String> ofApollo(String manifest, JsonNode read) {
    if (read.path("version").asInt(0) != 1 || !read.path("operations").isArray()) {
      throw unreadable(manifest, "an Apollo manifest has version 1 and a list of operations", null);
    }
    Map<String, String> byId = new HashMap<>();
    for (JsonNode operation : read.path("operations")) {
      String id = operation.path("id").asString("");
      String body = operation.path("body").asString("");
      String other = byId.put(id, body);
      if (id.isEmpty() || body.isEmpty() || other != null && !other.equals(body)) {
        throw unreadable(manifest, "an operation lacks id or body, or its id stands twice", null);
      }
    }
    return byId;
  }

  private static IllegalArgumentException unreadable(
      String manifest, @Nullable String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "evidence.http.trusted-documents: %s is not read (%s); it has to be a JSON object from id to"
                .formatted(manifest, why)
            + " text, or a manifest of Apollo",
        cause);
  }

  private void add(String id, String text) {
    String other = byId.put(id, text);
    if (other != null && !other.equals(text)) {
      throw new IllegalArgumentException(
          "evidence.http.trusted-documents: the keys %1$s and %2$s%1$s are one, and name two texts;"
                  .formatted(id, PREFIX)
              + " leave one of them out");
    }
  }

  @Nullable String text(String id) {
    return byId.get(withoutPrefix(id));
  }

  private static String withoutPrefix(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  boolean contains(String text) {
    return texts.contains(text);
  }
}

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
import tools.jackson.databind.json.JsonMapper;

/** The documents that clients were built with, by id. */
final class TrustedDocuments {
  private static final TypeReference<Map<String, String>> MANIFEST = new TypeReference<>() {};

  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> texts;

  private TrustedDocuments(Map<String, String> documents) {
    byId.putAll(documents);
    documents.values().forEach(text -> byId.putIfAbsent(Sha256.of(text), text));
    texts = new HashSet<>(documents.values());
  }

  /**
   * @param manifest JSON object from id to text, as code generators write it
   * @throws IllegalArgumentException when it cannot be read
   */
  static TrustedDocuments read(String manifest) {
    try {
      return new TrustedDocuments(
          JsonMapper.builder().build().readValue(Path.of(manifest).toFile(), MANIFEST));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "evidence.http.trusted-documents: %s is not read (%s); it has to be a JSON object from id"
                  .formatted(manifest, e.getOriginalMessage())
              + " to text",
          e);
    }
  }

  @Nullable String text(String id) {
    return byId.get(id.startsWith("sha256:") ? id.substring("sha256:".length()) : id);
  }

  boolean contains(String text) {
    return texts.contains(text);
  }
}

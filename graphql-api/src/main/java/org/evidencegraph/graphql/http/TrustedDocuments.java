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
  /** Of hashes in the draft of GraphQL over HTTP; Apollo and Relay write them without it. */
  private static final String PREFIX = "sha256:";

  private static final TypeReference<Map<String, String>> MANIFEST = new TypeReference<>() {};

  private final Map<String, String> byId = new HashMap<>();
  private final Set<String> texts;

  private TrustedDocuments(Map<String, String> documents) {
    documents.forEach((id, text) -> add(withoutPrefix(id), text));
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

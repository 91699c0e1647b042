package org.evidencegraph.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.hash.Sha256;
import org.evidencegraph.graphql.http.RequestText.Asked;
import org.evidencegraph.graphql.limit.QueryLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Which text a request means: its own, one sent before of which it gives the hash (automatic
 * persisted queries), or one of the manifest of trusted documents. With a manifest, nothing that is
 * not in it is run.
 */
@Component
class PersistedQueries {
  private static final long REMEMBERED_CHARACTERS = 4_000_000;

  /** What clients of automatic persisted queries look for. */
  private static final String NOT_FOUND = "PersistedQueryNotFound";

  private static final String HASH = "extensions.persistedQuery.sha256Hash";

  private final @Nullable TrustedDocuments trusted;
  private final int longest;
  private final Cache<String, String> sent =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_CHARACTERS)
          .weigher((String hash, String text) -> hash.length() + text.length())
          .build();

  PersistedQueries(HttpSettings settings, QueryLimits limits) {
    this.trusted =
        settings.trustedDocuments() == null
            ? null
            : TrustedDocuments.read(settings.trustedDocuments());
    this.longest = limits.characters();
  }

  String text(Asked asked) throws RefusedException {
    String hash = hash(asked);
    if (trusted != null) {
      return trusted(trusted, asked, hash);
    }
    if (asked.query() == null) {
      return remembered(hash);
    }
    if (hash != null) {
      remember(hash, asked.query());
    }
    return asked.query();
  }

  private static String trusted(TrustedDocuments trusted, Asked asked, @Nullable String hash)
      throws RefusedException {
    String id = hash == null ? asked.documentId() : hash;
    String text = id == null ? asked.query() : trusted.text(id);
    if (text == null || (id == null && !trusted.contains(text))) {
      throw new RefusedException(
          HttpStatus.FORBIDDEN,
          ErrorCode.FORBIDDEN,
          "query",
          "This server runs only the documents of its manifest, asked for by documentId or by"
              + " extensions.persistedQuery.sha256Hash.");
    }
    if (hash != null && asked.documentId() != null) {
      checkSame(text, trusted.text(asked.documentId()), "documentId", HASH);
    }
    if (id != null && asked.query() != null) {
      checkSame(text, asked.query(), "query", hash == null ? "documentId" : HASH);
    }
    return text;
  }

  private static void checkSame(String text, @Nullable String other, String part, String named)
      throws RefusedException {
    if (!text.equals(other)) {
      throw RefusedException.malformed(
          part,
          "is another document than the one that %s names; send one of both.".formatted(named));
    }
  }

  private String remembered(@Nullable String hash) throws RefusedException {
    if (hash == null) {
      throw RefusedException.malformed("query", "is missing; it holds the text of the operation.");
    }
    String text = sent.getIfPresent(hash);
    if (text == null) {
      throw new RefusedException(
          HttpStatus.OK, ErrorCode.BAD_USER_INPUT, "extensions.persistedQuery", NOT_FOUND);
    }
    return text;
  }

  private void remember(String hash, String text) throws RefusedException {
    if (!hash.equals(Sha256.of(text))) {
      throw RefusedException.malformed(HASH, "is not the SHA-256 of query in hexadecimals.");
    }
    if (text.length() <= longest) {
      sent.put(hash, text);
    }
  }

  private static @Nullable String hash(Asked asked) throws RefusedException {
    Object persisted = asked.extensions() == null ? null : asked.extensions().get("persistedQuery");
    if (persisted == null) {
      return null;
    }
    if (persisted instanceof Map<?, ?> query
        && query.get("sha256Hash") instanceof String hash
        && Integer.valueOf(1).equals(query.get("version"))) {
      return hash;
    }
    throw RefusedException.malformed(
        "extensions.persistedQuery", "has to be {version: 1, sha256Hash: \"...\"}.");
  }
}

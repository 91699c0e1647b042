package org.evidencegraph.graphql.security;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file of keys: {@code ci sha256:9f86... scopes=read,import
 * created=2026-05-04T10:00:00Z}. The secret itself stands nowhere.
 *
 * @param hash of the secret
 * @param expires from when on it is not accepted, null when it does not expire
 * @param revoked when it was taken back, null when it was not
 */
public record ApiKey(
    String name,
    String hash,
    Set<Scope> scopes,
    Instant created,
    @Nullable Instant expires,
    @Nullable Instant revoked) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final String HASH = "sha256:[0-9a-f]{64}";

  public ApiKey {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\"%s\" is no name of a key; allowed are 1 to 64 of A-Z a-z 0-9 . _ -"
              .formatted(name.replaceAll("\\p{Cc}", "?")));
    }
    if (!hash.matches(HASH)) {
      throw new IllegalArgumentException("the hash is not sha256: and 64 hexadecimal digits");
    }
    scopes = Set.copyOf(scopes);
  }

  static boolean isName(String text) {
    return text.matches(NAME);
  }

  boolean isGood(Instant now) {
    return revoked == null && (expires == null || now.isBefore(expires));
  }

  Caller caller() {
    return new Caller(name, scopes, expires);
  }

  public ApiKey revoked(Instant when) {
    return new ApiKey(name, hash, scopes, created, expires, when);
  }

  /**
   * @throws IllegalArgumentException when the line is none of a key
   */
  static ApiKey parse(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length < 2) {
      throw new IllegalArgumentException("it has no name and hash");
    }
    Map<String, String> values = new HashMap<>();
    for (String word : List.of(words).subList(2, words.length)) {
      int equals = word.indexOf('=');
      if (equals < 0 || values.put(word.substring(0, equals), word.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("\"" + word + "\" is not understood");
      }
    }
    ApiKey key =
        new ApiKey(
            words[0],
            words[1],
            Scope.list(required(values, "scopes")),
            instant(required(values, "created")),
            optional(values.remove("expires")),
            optional(values.remove("revoked")));
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("\"" + values.keySet() + "\" is not understood");
    }
    return key;
  }

  private static String required(Map<String, String> values, String name) {
    String value = values.remove(name);
    if (value == null) {
      throw new IllegalArgumentException(name + "= is missing");
    }
    return value;
  }

  private static @Nullable Instant optional(@Nullable String value) {
    return value == null ? null : instant(value);
  }

  private static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no time such as 2026-05-04T10:00:00Z".formatted(value), e);
    }
  }

  String line() {
    List<String> words = new ArrayList<>(List.of(name, hash, "scopes=" + Scope.words(scopes)));
    words.add("created=" + created);
    if (expires != null) {
      words.add("expires=" + expires);
    }
    if (revoked != null) {
      words.add("revoked=" + revoked);
    }
    return String.join(" ", words);
  }
}

package org.evidencegraph.graphql.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may do. */
public enum Scope {
  /** Ask queries and read documents; every operation needs it. */
  READ,
  /** Bring documents. */
  IMPORT,
  /** Judge what was extracted. */
  REVIEW,
  /** All of the others, and what is given to nobody else. */
  ADMIN;

  static final String AUTHORITY = "SCOPE_";

  /** As it is written in files, tokens and the schema, such as {@code read}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As Spring Security writes it, such as {@code SCOPE_read}. */
  String authority() {
    return AUTHORITY + word();
  }

  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }

  /**
   * @param words with commas between them, such as {@code read,import}
   * @throws IllegalArgumentException when one is not a scope, or there is none
   */
  public static Set<Scope> list(String words) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.split(",")) {
      scopes.add(
          of(word.strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "\"%s\" is no scope; there are read, import, review and admin"
                              .formatted(word.strip()))));
    }
    return scopes;
  }

  /** The opposite of {@link #list}. */
  public static String words(Collection<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(","));
  }
}

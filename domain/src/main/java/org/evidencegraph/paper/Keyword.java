package org.evidencegraph.paper;

import org.jspecify.annotations.Nullable;

/**
 * A term that a paper was given.
 *
 * @param scheme {@code KEYWORD} (by authors), {@code MESH}, {@code SUBJECT}; null where it is not
 *     said
 */
public record Keyword(String term, @Nullable String scheme) {
  public static final String KEYWORD = "KEYWORD";
  public static final String MESH = "MESH";
  public static final String SUBJECT = "SUBJECT";
}

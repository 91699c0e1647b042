package org.evidencegraph.graphql.lookup;

import java.util.List;
import org.evidencegraph.paper.Paper;
import org.jspecify.annotations.Nullable;

/**
 * What one input was found to name.
 *
 * @param reason a sentence for people; null when the status is EXACT
 * @param node a record of any node type; null unless the status is EXACT
 * @param candidates papers that fit alike, at most {@link #MOST_CANDIDATES}; empty unless AMBIGUOUS
 */
record IdentifierResolution(
    String input,
    IdentifierStatus status,
    @Nullable String reason,
    @Nullable Object node,
    List<Paper> candidates) {
  static final int MOST_CANDIDATES = 10;

  static IdentifierResolution exact(String input, Object node) {
    return new IdentifierResolution(input, IdentifierStatus.EXACT, null, node, List.of());
  }

  static IdentifierResolution notFound(String input, String reason) {
    return without(input, IdentifierStatus.NOT_FOUND, reason);
  }

  static IdentifierResolution malformed(String input, String reason) {
    return without(input, IdentifierStatus.MALFORMED, reason);
  }

  static IdentifierResolution ambiguous(String input, String reason) {
    return without(input, IdentifierStatus.AMBIGUOUS, reason);
  }

  private static IdentifierResolution without(
      String input, IdentifierStatus status, String reason) {
    return new IdentifierResolution(input, status, reason, null, List.of());
  }

  /**
   * @param found at most one more than can be candidates
   * @param what they have in common, such as {@code the DOI 10.1038/nri2395}
   */
  static IdentifierResolution among(String input, List<Paper> found, String what) {
    if (found.isEmpty()) {
      return notFound(input, "No paper of this graph has " + what + ".");
    }
    if (found.size() == 1) {
      return exact(input, found.getFirst());
    }
    boolean more = found.size() > MOST_CANDIDATES;
    return new IdentifierResolution(
        input,
        IdentifierStatus.AMBIGUOUS,
        (more ? "More than " + MOST_CANDIDATES : found.size()) + " papers have " + what + ".",
        null,
        more ? found.subList(0, MOST_CANDIDATES) : found);
  }
}

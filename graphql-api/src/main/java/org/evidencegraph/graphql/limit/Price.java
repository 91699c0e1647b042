package org.evidencegraph.graphql.limit;

import java.util.List;
import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.error.Refusal;

/**
 * What an operation costs: the nodes that its answer could hold at most.
 *
 * @param requested never below 0; a cost that is larger than the number can be is the largest
 *     number
 * @param parts connections and lists that return nodes, the most expensive first
 */
record Price(long requested, List<Part> parts) {
  Price {
    parts = List.copyOf(parts);
  }

  /**
   * @param path of fields from the root, with dots
   * @param cost nodes that this field itself returns at most
   * @param total the same with all that is asked for below them
   * @param size of one page or list
   */
  record Part(String path, String field, long cost, long total, int size) {

    /** How many to ask for, so that a request that is too expensive by this much is not; or 0. */
    long sizeWithout(long excess) {
      return total <= excess ? 0 : (long) (size * (1 - excess / (double) total));
    }
  }

  /** Why an operation of this price is not run. */
  Refusal over(int limit) {
    Part largest = parts.getFirst();
    String message = "Costs %,d of %,d. Largest: %s.".formatted(requested, limit, largest.path());
    return Refusal.over(
        ErrorCode.QUERY_TOO_COMPLEX, "cost", requested, limit, message, fix(largest, limit));
  }

  // the innermost connection on the way to the largest that can be made smaller
  private String fix(Part largest, int limit) {
    return parts.stream()
        .filter(part -> isOnTheWay(part.path(), largest.path()))
        .sorted((a, b) -> Integer.compare(b.path().length(), a.path().length()))
        .filter(part -> part.sizeWithout(requested - limit) > 0)
        .findFirst()
        .map(
            part ->
                "Ask for fewer: %s(first: %d)."
                    .formatted(part.field(), part.sizeWithout(requested - limit)))
        .orElse("Send several requests.");
  }

  private static boolean isOnTheWay(String part, String path) {
    return path.equals(part) || path.startsWith(part + ".");
  }
}

package org.evidencegraph.graphql.error;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an operation is not run.
 *
 * @param message for the caller: what is too much, and how to mend it
 * @param limit name of the limit that the operation is over, such as {@code depth}; null when it is
 *     refused for another reason
 * @param got what the operation has; null where there is no figure
 * @param allowed the most that is taken, null where there is no figure
 * @param fix what to do, as a sentence
 */
public record Refusal(
    ErrorCode code,
    String message,
    @Nullable String limit,
    @Nullable Object got,
    @Nullable Object allowed,
    String fix) {

  /** The limit of all operations that are answered at one time. */
  public static final String BUSY = "costInHand";

  /** An operation that is over a limit that has a figure. */
  public static Refusal over(
      ErrorCode code, String limit, long got, long allowed, String message, String fix) {
    return new Refusal(code, message + " " + fix, limit, got, allowed, fix);
  }

  /** For the answer. */
  public GraphQLError error(@Nullable SourceLocation place) {
    return new ApiError(
        message, place == null ? List.of() : List.of(place), null, code, particulars());
  }

  /** To be thrown where the engine takes no errors. */
  public AbortExecutionException exception() {
    return new AbortExecutionException(List.of(error(null)));
  }

  private Map<String, Object> particulars() {
    Map<String, Object> particulars = new LinkedHashMap<>();
    if (limit != null) {
      particulars.put("limit", limit);
    }
    if (got != null) {
      particulars.put("got", got);
    }
    if (allowed != null) {
      particulars.put("allowed", allowed);
    }
    particulars.put("fix", fix);
    return particulars;
  }
}

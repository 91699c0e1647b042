package org.evidencegraph.graphql.error;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told when a stream of results ends before its time. */
public final class StreamErrors {
  private static final Logger LOG = LoggerFactory.getLogger(StreamErrors.class);

  private StreamErrors() {}

  /**
   * Logs a fault of ours.
   *
   * @param id of the request, under which the log has the fault
   * @return not empty
   */
  public static List<GraphQLError> of(String id, Throwable end) {
    if (end instanceof AbortExecutionException refused
        && !refused.getUnderlyingErrors().isEmpty()) {
      return refused.getUnderlyingErrors();
    }
    if (end instanceof BadUserInputException mistake) {
      return List.of(
          error(
              String.valueOf(mistake.getMessage()),
              ErrorCode.BAD_USER_INPUT,
              mistake.extensions()));
    }
    LOG.error("Fault {} in a subscription", id, end);
    return List.of(error(FetchErrors.faultMessage(id), ErrorCode.INTERNAL, Map.of("id", id)));
  }

  private static GraphQLError error(
      String message, ErrorCode code, Map<String, Object> particulars) {
    return new ApiError(message, List.of(), null, code, particulars);
  }
}

package org.evidencegraph.graphql.live;

import org.evidencegraph.graphql.error.ErrorCode;
import org.evidencegraph.graphql.http.RefusedException;
import org.springframework.http.HttpStatus;

/** A connection that is not let in. */
final class NoRoomException extends Exception {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private NoRoomException(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  static NoRoomException full() {
    return new NoRoomException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "The server has as many open connections as it can. Try again in a moment.");
  }

  /**
   * @param most connections of one caller
   */
  static NoRoomException ofCaller(int most) {
    return new NoRoomException(
        HttpStatus.TOO_MANY_REQUESTS,
        "You have %d connections open, as many as one caller may. Close one first."
            .formatted(most));
  }

  RefusedException refusal() {
    return new RefusedException(
        status, ErrorCode.RATE_LIMITED, "connections", String.valueOf(getMessage()));
  }
}

package org.evidencegraph.graphql.limit;

import graphql.ExecutionInput;
import org.jspecify.annotations.Nullable;

/** What is known of one operation while it is answered. Stands in its GraphQL context. */
final class OperationInHand {
  private volatile @Nullable ExecutionInput input;
  private volatile @Nullable Price price;
  private Admission.@Nullable Ticket ticket;
  private boolean over;

  void begin(ExecutionInput begun) {
    input = begun;
  }

  void priced(Price known) {
    price = known;
  }

  /** Null before it was parsed, and for good when it is not valid. */
  @Nullable Price price() {
    return price;
  }

  synchronized void admitted(Admission.Ticket given) {
    ticket = given;
    if (over) {
      given.release();
    }
  }

  /** Nobody waits for the answer any more: what still runs for it is to end. */
  void cancel() {
    ExecutionInput begun = input;
    if (begun != null) {
      begun.cancel();
    }
  }

  @Nullable ExecutionInput input() {
    return input;
  }

  synchronized void end() {
    over = true;
    if (ticket != null) {
      ticket.release();
    }
  }
}

package org.evidencegraph.graphql.live;

import java.util.HashMap;
import java.util.Map;
import org.evidencegraph.graphql.security.Caller;

/**
 * How many connections are open, in all and for each caller, so that none of them takes the room of
 * the others. Where nobody has to tell who it is, all are one caller with all of the room.
 */
final class ConnectionShares {
  private final int most;
  private final int ofOne;
  private final Map<LiveConnection, Caller> open = new HashMap<>();

  ConnectionShares(int most, int ofOne) {
    this.most = most;
    this.ofOne = ofOne;
  }

  /** What comes of asking for room. */
  enum Answer {
    GIVEN,
    /** All of the room is taken. */
    FULL,
    /** The caller has its share of it. */
    SHARE_TAKEN
  }

  synchronized Answer take(LiveConnection connection, Caller caller) {
    if (open.size() >= most) {
      return Answer.FULL;
    }
    long own = open.values().stream().filter(other -> isOne(other, caller)).count();
    if (!caller.equals(Caller.ANYBODY) && own >= ofOne) {
      return Answer.SHARE_TAKEN;
    }
    open.put(connection, caller);
    return Answer.GIVEN;
  }

  private static boolean isOne(Caller other, Caller caller) {
    return other.name().equals(caller.name());
  }

  /** Again has no effect. */
  synchronized void free(LiveConnection connection) {
    open.remove(connection);
  }

  synchronized boolean isFull() {
    return open.size() >= most;
  }

  int ofOne() {
    return ofOne;
  }
}

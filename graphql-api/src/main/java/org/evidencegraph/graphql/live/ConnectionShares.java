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

  /**
   * @throws NoRoomException when all of the room is taken, or the caller has its share of it
   */
  synchronized void take(LiveConnection connection, Caller caller) throws NoRoomException {
    if (open.size() >= most) {
      throw NoRoomException.full();
    }
    long own = open.values().stream().filter(other -> isOne(other, caller)).count();
    if (!caller.equals(Caller.ANYBODY) && own >= ofOne) {
      throw NoRoomException.ofCaller(ofOne);
    }
    open.put(connection, caller);
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
}

package org.evidencegraph.graphql.live;

/** A WebSocket whose client has not yet told who it is. */
interface WaitingSocket extends LiveConnection {
  /** Others wait as well, and this one has waited longest: closes. May block for a while. */
  void turnAway();
}

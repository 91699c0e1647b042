package org.evidencegraph.graphql.live;

/** A connection that stays open until somebody ends it. */
interface LiveConnection {
  /**
   * Looks after time-outs and signs of life. Called some times a second; does not block.
   *
   * @param now of {@link System#nanoTime()}
   */
  void tick(long now);

  /** The server stops: ends what runs and says good-bye. May block for a while. */
  void end();
}

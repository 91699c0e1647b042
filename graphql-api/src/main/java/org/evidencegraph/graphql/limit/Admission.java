package org.evidencegraph.graphql.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets operations in as long as all of them together do not cost too much. One that finds no room
 * waits a moment and is turned away then: a quick no is better than an answer that nobody waits for
 * any more.
 */
final class Admission {
  /** What an operation costs at least, so that very many cheap ones are too much as well. */
  static final int LEAST = 500;

  private final Semaphore room;
  private final Duration wait;

  /**
   * @param cost of all operations that are let in at one time
   */
  Admission(int cost, Duration wait) {
    this.room = new Semaphore(cost);
    this.wait = wait;
  }

  /** What an operation holds while it is answered. */
  static final class Ticket {
    private final Semaphore room;
    private final int cost;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private Ticket(Semaphore room, int cost) {
      this.room = room;
      this.cost = cost;
    }

    /** Gives the room back; again has no effect. */
    void release() {
      if (held.getAndSet(false)) {
        room.release(cost);
      }
    }
  }

  /** Empty when there was no room in time. */
  Optional<Ticket> enter(long cost) {
    int weight = (int) Math.clamp(cost, LEAST, Integer.MAX_VALUE);
    try {
      return room.tryAcquire(weight, wait.toMillis(), TimeUnit.MILLISECONDS)
          ? Optional.of(new Ticket(room, weight))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

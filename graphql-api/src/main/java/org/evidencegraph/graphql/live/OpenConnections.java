package org.evidencegraph.graphql.live;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evidencegraph.graphql.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows every connection that is open, and has only so many of them. WebSockets whose clients have
 * not yet told who they are wait beside them: of too many, the one that has waited longest goes, so
 * that sockets of nobody keep no caller out.
 */
@Component
class OpenConnections {
  private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration LONGEST_END = Duration.ofSeconds(3);

  private final Executor executor;
  private final ConnectionShares shares;
  private final int mostWaiting;
  private final Set<LiveConnection> known = ConcurrentHashMap.newKeySet();
  private final Deque<WaitingSocket> waiting = new ConcurrentLinkedDeque<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("connections").daemon().factory());
  private volatile boolean closing;

  OpenConnections(
      SubscriptionSettings settings,
      @Qualifier("applicationTaskExecutor") Executor applicationTaskExecutor) {
    this.executor = applicationTaskExecutor;
    this.shares = new ConnectionShares(settings.connections(), settings.connectionsPerCaller());
    this.mostWaiting = settings.connections();
    clock.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether no connection at all can be admitted now. */
  boolean isFull() {
    return closing || shares.isFull();
  }

  /** Lets a socket wait until its client tells who it is. */
  void await(WaitingSocket socket) {
    known.add(socket);
    waiting.addLast(socket);
    WaitingSocket longest = waiting.size() > mostWaiting ? waiting.pollFirst() : null;
    if (longest != null) {
      executor.execute(longest::turnAway);
    }
    if (closing) {
      executor.execute(socket::end);
    }
  }

  /**
   * @throws NoRoomException when there is no room for another one, the caller has its share, or the
   *     server stops
   */
  void admit(LiveConnection connection, Caller caller) throws NoRoomException {
    forgetWaiting(connection);
    shares.take(connection, caller);
    known.add(connection);
    if (closing) {
      remove(connection);
      throw NoRoomException.full();
    }
  }

  /** Again has no effect. */
  void remove(LiveConnection connection) {
    known.remove(connection);
    forgetWaiting(connection);
    shares.free(connection);
  }

  private void forgetWaiting(LiveConnection connection) {
    if (connection instanceof WaitingSocket socket) {
      waiting.remove(socket);
    }
  }

  /** What blocks is done here. */
  Executor executor() {
    return executor;
  }

  private void tick() {
    long now = System.nanoTime();
    for (LiveConnection connection : known) {
      try {
        connection.tick(now);
      } catch (RuntimeException e) {
        LOG.warn("A connection could not be looked after", e);
      }
    }
  }

  /** Before the web server stops, which would wait for streams and cut sockets off. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    closing = true;
    clock.shutdownNow();
    List<CompletableFuture<Void>> ends =
        known.stream()
            .map(connection -> CompletableFuture.runAsync(connection::end, executor))
            .toList();
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failed -> null)
        .join();
  }
}

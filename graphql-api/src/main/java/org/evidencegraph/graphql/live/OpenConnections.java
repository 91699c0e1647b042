package org.evidencegraph.graphql.live;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows every connection that is open, and has only so many of them. */
@Component
class OpenConnections {
  private static final Logger LOG = LoggerFactory.getLogger(OpenConnections.class);
  private static final Duration TICK = Duration.ofMillis(100);
  private static final Duration LONGEST_END = Duration.ofSeconds(3);

  private final Executor executor;
  private final Semaphore room;
  private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("connections").daemon().factory());
  private volatile boolean closing;

  OpenConnections(
      SubscriptionSettings settings,
      @Qualifier("applicationTaskExecutor") Executor applicationTaskExecutor) {
    this.executor = applicationTaskExecutor;
    this.room = new Semaphore(settings.connections());
    clock.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean isFull() {
    return closing || room.availablePermits() == 0;
  }

  /** False when there is no room for another one, or the server stops. */
  boolean add(LiveConnection connection) {
    if (closing || !room.tryAcquire()) {
      return false;
    }
    open.add(connection);
    if (closing) {
      remove(connection);
      return false;
    }
    return true;
  }

  /** Again has no effect. */
  void remove(LiveConnection connection) {
    if (open.remove(connection)) {
      room.release();
    }
  }

  /** What blocks is done here. */
  Executor executor() {
    return executor;
  }

  private void tick() {
    long now = System.nanoTime();
    for (LiveConnection connection : open) {
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
        open.stream()
            .map(connection -> CompletableFuture.runAsync(connection::end, executor))
            .toList();
    CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(failed -> null)
        .join();
  }
}

package org.evidencegraph.graphql.startup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evidencegraph.search.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the search index of a server in step with the database, whichever process writes it: looks
 * every second whether there is a newer release; while that takes long, as during a large import,
 * it rests three times as long as it worked.
 */
@Component
@ConditionalOnWebApplication
final class IndexFollower {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
  private static final long SHORTEST = Duration.ofSeconds(1).toNanos();
  private static final int REST = 3;

  private final SearchIndex index;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("search-index").daemon().factory());
  private boolean failed;
  private volatile long inStep = System.nanoTime();

  IndexFollower(SearchIndex index, MeterRegistry meters) {
    this.index = index;
    TimeGauge.builder("evidence.search.lag", this, TimeUnit.NANOSECONDS, IndexFollower::lag)
        .description("Time since the search index was last found to tell of the newest release")
        .register(meters);
  }

  private double lag() {
    return System.nanoTime() - inStep;
  }

  /** Before the import at start. */
  @EventListener(ApplicationStartedEvent.class)
  void start() {
    clock.execute(this::follow);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    clock.shutdown();
  }

  private void follow() {
    long start = System.nanoTime();
    catchUp();
    if (!clock.isShutdown()) {
      long rest = Math.max(SHORTEST, REST * (System.nanoTime() - start));
      clock.schedule(this::follow, rest, TimeUnit.NANOSECONDS);
    }
  }

  // A fault that lasts is told once, and none at the end.
  private void catchUp() {
    try {
      index.catchUp();
      inStep = System.nanoTime();
      failed = false;
    } catch (RuntimeException e) {
      if (!failed && !clock.isShutdown()) {
        LOG.error("The search index could not be brought up to date; trying again", e);
      }
      failed = true;
    }
  }
}

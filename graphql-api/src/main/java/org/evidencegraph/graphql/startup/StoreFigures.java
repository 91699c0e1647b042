package org.evidencegraph.graphql.startup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.evidencegraph.intake.Ledger;
import org.evidencegraph.intake.Ledger.Progress;
import org.evidencegraph.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What waits to be imported and what can be found, for who measures the server. */
@Component
@ConditionalOnWebApplication
final class StoreFigures implements MeterBinder {
  /** Figures that are asked for together take one statement. */
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final SearchIndex index;
  private final Ledger ledger;
  private @Nullable Progress seen;
  private long seenAt;

  StoreFigures(SearchIndex index, Ledger ledger) {
    this.index = index;
    this.ledger = ledger;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("evidence.search.nodes", this, StoreFigures::nodes)
        .description("Nodes that can be found; no number while the index is made")
        .register(meters);
    queue(meters, "waiting", Progress::waiting);
    queue(meters, "done", Progress::done);
    queue(meters, "failed", Progress::failed);
  }

  private void queue(MeterRegistry meters, String state, ToIntFunction<Progress> count) {
    Gauge.builder("evidence.import.queue", this, figures -> count.applyAsInt(figures.queue()))
        .description("Documents on the list of imports, by state; those in hand are waiting")
        .tag("state", state)
        .register(meters);
  }

  private double nodes() {
    OptionalLong size = index.size();
    return size.isPresent() ? size.getAsLong() : Double.NaN;
  }

  private synchronized Progress queue() {
    Progress queue = seen;
    if (queue == null || System.nanoTime() - seenAt > FRESH) {
      queue = ledger.progress();
      seen = queue;
      seenAt = System.nanoTime();
    }
    return queue;
  }
}

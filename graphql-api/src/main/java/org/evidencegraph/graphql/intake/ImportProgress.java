package org.evidencegraph.graphql.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.evidencegraph.provenance.ImportRun;
import org.evidencegraph.provenance.ImportRunId;
import org.evidencegraph.provenance.SourceDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Follows import runs, also those of other processes on the same database. It is looked up there
 * how far they are: at one time for all runs that anybody follows, and never while nobody does.
 */
@Component
class ImportProgress {
  private static final Logger LOG = LoggerFactory.getLogger(ImportProgress.class);

  private final SourceDocuments documents;
  private final Scheduler scheduler;
  private final ConcurrentMap<ImportRunId, Integer> followers = new ConcurrentHashMap<>();
  private final Flux<Map<ImportRunId, ImportRun>> news;

  ImportProgress(
      SourceDocuments documents,
      @Qualifier("applicationTaskExecutor") Executor executor,
      @Value("${evidence.subscriptions.interval:500ms}") Duration interval) {
    this.documents = documents;
    this.scheduler = Schedulers.fromExecutor(executor);
    this.news =
        Flux.interval(interval)
            .onBackpressureDrop()
            .publishOn(scheduler, 1)
            .map(tick -> lookUp())
            .share();
  }

  /**
   * The run as it is now, and again after each change until its end. Who takes them slowly misses
   * some, but never the last.
   */
  Flux<ImportRun> follow(ImportRun begun) {
    return Flux.using(() -> join(begun.id()), id -> states(begun), this::leave)
        .onBackpressureLatest()
        .publishOn(scheduler, 1);
  }

  private Flux<ImportRun> states(ImportRun begun) {
    return news.mapNotNull(found -> found.get(begun.id()))
        .startWith(begun)
        .distinctUntilChanged()
        .takeUntil(run -> run.finishedAt() != null);
  }

  private ImportRunId join(ImportRunId run) {
    followers.merge(run, 1, Integer::sum);
    return run;
  }

  private void leave(ImportRunId run) {
    followers.computeIfPresent(run, (id, count) -> count == 1 ? null : count - 1);
  }

  // A database that fails once is asked again.
  private Map<ImportRunId, ImportRun> lookUp() {
    try {
      return documents.runs(Set.copyOf(followers.keySet()));
    } catch (RuntimeException e) {
      LOG.warn("It cannot be looked up how far imports are", e);
      return Map.of();
    }
  }
}

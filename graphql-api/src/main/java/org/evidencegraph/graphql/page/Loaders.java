package org.evidencegraph.graphql.page;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.evidencegraph.graphql.measure.StatementTally;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Registers port reads as batch loaders. A loader lives as long as a request, asks the port once
 * for all keys of a level of the query, and does so on a virtual thread, since ports block.
 */
@Component
public class Loaders {
  private final BatchLoaderRegistry registry;
  private final Scheduler scheduler;

  Loaders(
      BatchLoaderRegistry registry,
      @Qualifier("applicationTaskExecutor") Executor applicationTaskExecutor) {
    this.registry = registry;
    this.scheduler = Schedulers.fromExecutor(applicationTaskExecutor);
  }

  /**
   * @param name class name of the value where only one loader gives that type, so that controllers
   *     can take the loader as a parameter; else any unique name
   * @param port keys that it leaves out of its answer are null to whoever asked for them
   */
  public <K, V> void register(String name, Function<Collection<K>, Map<K, V>> port) {
    registry
        .<K, V>forName(name)
        .registerMappedBatchLoader(
            (keys, environment) ->
                Mono.fromCallable(StatementTally.carried(() -> port.apply(keys)))
                    .subscribeOn(scheduler));
  }
}

package org.evidencegraph.graphql.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Hands the results of one operation over to its client, each when the one before has gone out: so
 * nothing gathers here while a client does not read.
 */
final class Delivery extends BaseSubscriber<Map<String, Object>> {
  private final String id;
  private final Outlet outlet;

  /**
   * @param id of the request, for the log
   */
  Delivery(String id, Outlet outlet) {
    this.id = id;
    this.outlet = outlet;
  }

  /** Where results go. May block; a client that is gone ends the delivery. */
  interface Outlet {
    void next(Map<String, Object> result) throws IOException;

    void failed(List<Map<String, Object>> errors) throws IOException;

    void complete() throws IOException;

    void lost(IOException failure);
  }

  void start(Flux<Map<String, Object>> results, OpenConnections connections) {
    var blocking = Schedulers.fromExecutor(connections.executor());
    results.subscribeOn(blocking).publishOn(blocking, 1).subscribe(this);
  }

  @Override
  protected void hookOnSubscribe(Subscription subscription) {
    subscription.request(1);
  }

  @Override
  protected void hookOnNext(Map<String, Object> result) {
    handOver(
        () -> {
          outlet.next(result);
          request(1);
        });
  }

  @Override
  protected void hookOnError(Throwable end) {
    handOver(() -> outlet.failed(Results.errors(id, end)));
  }

  @Override
  protected void hookOnComplete() {
    handOver(outlet::complete);
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void handOver(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      cancel();
      outlet.lost(e);
    }
  }
}

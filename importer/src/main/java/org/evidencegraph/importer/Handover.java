package org.evidencegraph.importer;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.evidencegraph.intake.ImportedDocument;

/**
 * Hands slices on, one at a time and in order, each while the next one is read; so two are in
 * memory and no more. Tells a failure of the one who takes them from a failure of the reader: after
 * the first failure nothing is handed on, whatever the reader goes on to do.
 */
final class Handover implements SliceSink, AutoCloseable {
  private final SliceSink sink;
  private CompletableFuture<?> inHand = CompletableFuture.completedFuture(null);

  Handover(SliceSink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(ImportedDocument slice) {
    check();
    inHand = CompletableFuture.runAsync(() -> sink.accept(slice), Handover::start);
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().name(Thread.currentThread().getName() + "-slice").start(work);
  }

  /**
   * Waits until what was handed on is taken, and throws what the one who takes it threw. An
   * interrupt does not end the wait.
   */
  void check() {
    try {
      inHand.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }

  /** Waits as {@link #check} does, where something else was thrown already. */
  @Override
  public void close() {
    inHand.exceptionally(failure -> null).join();
  }
}

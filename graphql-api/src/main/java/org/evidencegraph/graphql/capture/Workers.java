package org.evidencegraph.graphql.capture;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.evidencegraph.intake.Ledger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one run: each takes what waits in the ledger until nothing does. */
final class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final Ledger ledger;
  private final Lock inHand;
  private final BooleanSupplier stopped;
  private final int threads;

  /** Why no document can be taken any more. */
  private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

  /**
   * @param inHand held while a document is in hand
   */
  Workers(Ledger ledger, Lock inHand, BooleanSupplier stopped, int threads) {
    this.ledger = ledger;
    this.inHand = inHand;
    this.stopped = stopped;
    this.threads = threads;
  }

  /** What is done with a document that was taken. */
  @FunctionalInterface
  interface Work {
    /**
     * @return SHA-256 of what was read
     */
    String on(CapturePlace place, String name, int attempt);
  }

  /** Returns when nothing waits that others have not in hand, or when told to stop. */
  void work(List<? extends CapturePlace> places, Work work) {
    int documents = places.stream().mapToInt(place -> place.names().size()).sum();
    List<Thread> started =
        IntStream.rangeClosed(1, Math.clamp(documents, 1, threads))
            .mapToObj(
                n -> Thread.ofPlatform().name("import-" + n).unstarted(() -> all(places, work)))
            .toList();
    started.forEach(Thread::start);
    started.forEach(Workers::join);
    RuntimeException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
  }

  /** An interrupt does not end an import; {@link CaptureIntake#stop} does. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void all(List<? extends CapturePlace> places, Work work) {
    try {
      places.forEach(place -> all(place, work));
    } catch (RuntimeException e) {
      broken.compareAndSet(null, e);
    } catch (Error e) {
      broken.compareAndSet(null, new IllegalStateException("a thread of the import died", e));
    }
  }

  private void all(CapturePlace place, Work work) {
    boolean more = true;
    while (more && broken.get() == null) {
      inHand.lock();
      try {
        more = !stopped.getAsBoolean() && next(place, work);
      } finally {
        inHand.unlock();
      }
    }
  }

  /**
   * @return false when nothing waits any more
   */
  private boolean next(CapturePlace place, Work work) {
    AtomicReference<@Nullable String> begun = new AtomicReference<>();
    try {
      return ledger
          .take(
              place.address(),
              (name, attempt) -> {
                begun.set(name);
                return work.on(place, name, attempt);
              })
          .isPresent();
    } catch (DocumentIntake.StoppedException e) {
      return false;
    } catch (RuntimeException e) {
      String name = begun.get();
      if (name == null) {
        throw e;
      }
      LOG.error("{}: not recorded; it waits for another attempt", LogLine.of(name), e);
      return true;
    }
  }
}

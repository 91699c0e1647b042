package org.evidencegraph.graphql.measure;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that one operation prepares, on whatever threads it works. The framework
 * carries it to the threads of fields; loaders, which it does not know, take {@link #carried}.
 */
public final class StatementTally {
  static final String KEY = StatementTally.class.getName();
  private static final ThreadLocal<@Nullable StatementTally> CURRENT = new ThreadLocal<>();

  static {
    ContextRegistry.getInstance().registerThreadLocalAccessor(new Accessor());
  }

  private final AtomicInteger statements = new AtomicInteger();

  /** Counts one where an operation is at work on this thread; an import is none. */
  static void one() {
    StatementTally tally = CURRENT.get();
    if (tally != null) {
      tally.statements.incrementAndGet();
    }
  }

  int statements() {
    return statements.get();
  }

  /** The same work, counted for the operation of this thread wherever it is done. */
  public static <T> Callable<T> carried(Callable<T> work) {
    StatementTally tally = CURRENT.get();
    return tally == null ? work : () -> tally.during(work);
  }

  private <T> T during(Callable<T> work) throws Exception {
    StatementTally before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.call();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  private static final class Accessor implements ThreadLocalAccessor<StatementTally> {
    @Override
    public Object key() {
      return KEY;
    }

    @Override
    public @Nullable StatementTally getValue() {
      return CURRENT.get();
    }

    @Override
    public void setValue(StatementTally tally) {
      CURRENT.set(tally);
    }

    @Override
    public void setValue() {
      CURRENT.remove();
    }
  }
}

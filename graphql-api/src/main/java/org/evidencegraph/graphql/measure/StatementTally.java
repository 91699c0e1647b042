package org.evidencegraph.graphql.measure;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the statements that one operation prepares, on whatever threads it works, and can end
 * them. The framework carries it to the threads of fields; loaders, which it does not know, take
 * {@link #carried}.
 */
public final class StatementTally {
  private static final Logger LOG = LoggerFactory.getLogger(StatementTally.class);

  static final String KEY = StatementTally.class.getName();
  private static final ThreadLocal<@Nullable StatementTally> CURRENT = new ThreadLocal<>();

  static {
    ContextRegistry.getInstance().registerThreadLocalAccessor(new Accessor());
  }

  private final AtomicInteger statements = new AtomicInteger();
  private final List<Statement> prepared = new ArrayList<>();
  private boolean ended;

  /** Counts the statement where an operation is at work on this thread; an import is none. */
  static Statement counted(Callable<Statement> preparing) throws Exception {
    StatementTally tally = CURRENT.get();
    return tally == null ? preparing.call() : tally.prepared(preparing);
  }

  private Statement prepared(Callable<Statement> preparing) throws Exception {
    statements.incrementAndGet();
    Statement statement = preparing.call();
    synchronized (prepared) {
      if (!ended) {
        prepared.add(statement);
        return statement;
      }
    }
    statement.close();
    throw new SQLTimeoutException("nobody waits any more for what this statement would read");
  }

  int statements() {
    return statements.get();
  }

  /**
   * Nobody waits for the answer any more: ends what still runs in the database, and lets nothing
   * begin. Statements that are closed take no notice.
   */
  void end() {
    List<Statement> running;
    synchronized (prepared) {
      ended = true;
      running = List.copyOf(prepared);
      prepared.clear();
    }
    // some databases are told over a connection of its own
    Thread.startVirtualThread(() -> running.forEach(StatementTally::cancel));
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.debug("A statement was over before it was cancelled", e);
    }
  }

  /** The same work, counted for the operation of this thread wherever it is done. */
  public static <T> Callable<T> carried(Callable<T> work) {
    StatementTally tally = CURRENT.get();
    return tally == null ? work : () -> tally.during(work);
  }

  <T> T during(Callable<T> work) throws Exception {
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

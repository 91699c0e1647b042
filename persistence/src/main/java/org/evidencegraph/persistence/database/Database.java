package org.evidencegraph.persistence.database;

import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists of keys looked up at once, and one writer at a time in a transaction. Within a process a
 * lock does it, so that those who wait hold no connection; between the processes of one PostgreSQL
 * an advisory lock does, which ends with the transaction or with whoever holds it. H2 has one
 * process.
 */
@Component
public class Database {
  /** "evidence" in ASCII: tells this lock from those of other programs in the same database. */
  private static final long WRITING = 0x65766964656e6365L;

  /** Values of one query. */
  private static final int LARGEST = 10_000;

  private final ReentrantLock writing = new ReentrantLock();
  private final TransactionTemplate transaction;
  private final EntityManager entities;

  Database(PlatformTransactionManager transactions, EntityManager entities) {
    this.transaction = new TransactionTemplate(transactions);
    this.entities = entities;
  }

  /** Does the work in a transaction while nobody else writes. */
  public <T> T write(Supplier<T> work) {
    writing.lock();
    try {
      return transaction.execute(
          status -> {
            entities.unwrap(Session.class).doWork(Database::waitForOtherProcesses);
            return work.get();
          });
    } finally {
      writing.unlock();
    }
  }

  private static void waitForOtherProcesses(Connection connection) throws SQLException {
    if (isPostgres(connection)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_advisory_xact_lock(" + WRITING + ")");
      }
    }
  }

  static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * A query with one list of values, {@code = any(?)}, that may be very long: both databases look
   * each value up in the index, where a long {@code in} costs more to read than to answer.
   *
   * @param type of the values in SQL
   */
  public <T> List<T> select(String sql, String type, Collection<?> values, RowReader<T> reader) {
    List<T> found = new ArrayList<>();
    if (values.isEmpty()) {
      return found;
    }
    entities.flush();
    Object[] all = values.toArray();
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              for (int from = 0; from < all.length; from += LARGEST) {
                Object[] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + LARGEST));
                select(connection, sql, connection.createArrayOf(type, part), reader, found);
              }
            });
    return found;
  }

  private static <T> void select(
      Connection connection, String sql, Array values, RowReader<T> reader, List<T> found)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, values);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
    }
  }
}

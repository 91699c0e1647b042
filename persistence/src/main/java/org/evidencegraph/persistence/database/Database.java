package org.evidencegraph.persistence.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one writer at a time into a transaction. Within a process a lock does it, so that those who
 * wait hold no connection; between the processes of one PostgreSQL an advisory lock does, which
 * ends with the transaction or with whoever holds it. H2 has one process.
 */
@Component
public class Database {
  /** "evidence" in ASCII: tells this lock from those of other programs in the same database. */
  private static final long WRITING = 0x65766964656e6365L;

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

  private static boolean isPostgres(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }
}

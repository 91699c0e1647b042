package org.evidencegraph.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of this process, started when the first one asks for it and stopped
 * with the process.
 */
final class PostgresServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * An empty database; sorting by another language than plain bytes, as most servers do.
   *
   * @return JDBC URL with the user in it
   */
  static String newDatabase() {
    String name = "store" + DATABASES.incrementAndGet();
    try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create database " + name + " template template0 locale_provider icu icu_locale 'en'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Running.SERVER.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
  }
}

package org.evidencegraph.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * How long the rows of a store take to go into an empty one of the same tables and indexes, with
 * nothing decided and nothing looked up: COPY into PostgreSQL, batches of a thousand into others.
 */
final class RawFloor {
  /** Those that others point at come first. */
  private static final List<String> FIRST = List.of("source_document", "paper", "concept", "trial");

  private static final int BATCH = 1_000;
  private static final int COMMIT = 50_000;

  private final Connection from;
  private final Connection to;
  private long rows;
  private long nanos;

  private RawFloor(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  record Result(long rows, double seconds) {}

  static Result of(String from, String to) throws SQLException, IOException {
    try (Connection source = DriverManager.getConnection(from);
        Connection target = DriverManager.getConnection(to)) {
      source.setAutoCommit(false);
      target.setAutoCommit(false);
      RawFloor floor = new RawFloor(source, target);
      for (String table : floor.tables()) {
        floor.empty(table);
        floor.copy(table);
      }
      return new Result(floor.rows, floor.nanos / 1e9);
    }
  }

  private List<String> tables() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = from.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select lower(table_name) from information_schema.tables"
                    + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                    + " order by 1")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    tables.removeIf(table -> table.startsWith("flyway"));
    tables.sort(java.util.Comparator.comparing((String table) -> !FIRST.contains(table)));
    return tables;
  }

  /** Of the few rows that migrations write. */
  private void empty(String table) throws SQLException {
    try (Statement statement = to.createStatement()) {
      statement.execute("delete from " + table);
    }
    to.commit();
  }

  private void copy(String table) throws SQLException, IOException {
    if (from.isWrapperFor(PGConnection.class)) {
      copyOnPostgres(table);
    } else {
      copyInBatches(table);
    }
  }

  private void copyOnPostgres(String table) throws SQLException, IOException {
    Path rowsOfTable = Files.createTempFile("floor", ".copy");
    try {
      try (var out = Files.newOutputStream(rowsOfTable)) {
        rows +=
            from.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " to stdout", out);
      }
      long start = System.nanoTime();
      try (var in = Files.newInputStream(rowsOfTable)) {
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin", in, 1 << 16);
      }
      to.commit();
      nanos += System.nanoTime() - start;
    } finally {
      Files.delete(rowsOfTable);
    }
  }

  private void copyInBatches(String table) throws SQLException {
    try (Statement statement = from.createStatement();
        ResultSet all = statement.executeQuery("select * from " + table)) {
      int columns = all.getMetaData().getColumnCount();
      String parameters = "?, ".repeat(columns - 1) + "?";
      try (PreparedStatement insert =
          to.prepareStatement("insert into " + table + " values (" + parameters + ")")) {
        int waiting = 0;
        while (all.next()) {
          Object[] row = new Object[columns];
          for (int n = 0; n < columns; n++) {
            row[n] =
                all.getObject(n + 1) instanceof java.sql.Clob
                    ? all.getString(n + 1)
                    : all.getObject(n + 1);
          }
          waiting++;
          insert(insert, row, waiting);
        }
        long start = System.nanoTime();
        insert.executeBatch();
        to.commit();
        nanos += System.nanoTime() - start;
        rows += waiting;
      }
    }
  }

  private void insert(PreparedStatement insert, Object[] row, int number) throws SQLException {
    long start = System.nanoTime();
    for (int n = 0; n < row.length; n++) {
      insert.setObject(n + 1, row[n]);
    }
    insert.addBatch();
    if (number % BATCH == 0) {
      insert.executeBatch();
    }
    if (number % COMMIT == 0) {
      to.commit();
    }
    nanos += System.nanoTime() - start;
  }
}

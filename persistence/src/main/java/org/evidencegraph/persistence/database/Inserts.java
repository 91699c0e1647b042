package org.evidencegraph.persistence.database;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/**
 * Writes many new rows at once, past the persistence context: with COPY into PostgreSQL, in batches
 * into any other database. What Hibernate has not yet written is written first, so that rows come
 * in the order of the calls.
 */
@Component
public class Inserts {
  private static final int BATCH = 1_000;

  private final EntityManager entities;
  private final Map<Class<?>, RowTable> tables = new ConcurrentHashMap<>();

  Inserts(EntityManager entities) {
    this.entities = entities;
  }

  /** Rows of one or several entities, written entity by entity as they first occur. */
  public void write(Collection<?> rows) {
    if (rows.isEmpty()) {
      return;
    }
    entities.flush();
    entities
        .unwrap(Session.class)
        .doWork(
            connection -> {
              for (List<Object> ofOne : byEntity(rows)) {
                write(connection, table(ofOne.getFirst()), ofOne);
              }
            });
  }

  private static Collection<List<Object>> byEntity(Collection<?> rows) {
    Map<Class<?>, List<Object>> groups = new java.util.LinkedHashMap<>();
    for (Object row : rows) {
      groups.computeIfAbsent(row.getClass(), type -> new ArrayList<>()).add(row);
    }
    return groups.values();
  }

  private RowTable table(Object row) {
    return tables.computeIfAbsent(row.getClass(), RowTable::of);
  }

  private static void write(Connection connection, RowTable table, List<Object> rows)
      throws SQLException {
    if (Database.isPostgres(connection)) {
      PostgresCopy.write(connection, table, rows);
    } else {
      batch(connection, table, rows);
    }
  }

  private static void batch(Connection connection, RowTable table, List<Object> rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
      int waiting = 0;
      for (Object row : rows) {
        int parameter = 1;
        for (RowTable.Column column : table.columns()) {
          insert.setObject(parameter++, column.value(row));
        }
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }
}

package org.evidencegraph.persistence.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the text format of PostgreSQL's COPY: a line for each, tabs between columns, {@code \N}
 * for null, backslashes before what would end a column.
 */
final class PostgresCopy {
  /** Characters that are sent at once. */
  private static final int PART = 1 << 16;

  private PostgresCopy() {}

  static void write(Connection connection, RowTable table, List<Object> rows) throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.names()));
    try {
      send(copy, table, rows);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, RowTable table, List<Object> rows) throws SQLException {
    StringBuilder lines = new StringBuilder(PART + PART / 4);
    for (Object row : rows) {
      for (RowTable.Column column : table.columns()) {
        append(lines, column.value(row));
        lines.append('\t');
      }
      lines.setCharAt(lines.length() - 1, '\n');
      if (lines.length() >= PART) {
        send(copy, lines);
      }
    }
    send(copy, lines);
  }

  private static void send(CopyIn copy, StringBuilder lines) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  private static void append(StringBuilder line, @Nullable Object value) {
    switch (value) {
      case null -> line.append("\\N");
      case String text -> append(line, text);
      default -> line.append(value);
    }
  }

  /** Stretches between characters to escape are taken whole. */
  private static void append(StringBuilder line, String text) {
    int from = 0;
    for (int n = 0; n < text.length(); n++) {
      String escaped = escaped(text.charAt(n));
      if (escaped != null) {
        line.append(text, from, n).append(escaped);
        from = n + 1;
      }
    }
    line.append(text, from, text.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      // PostgreSQL has no text with this character.
      case 0 -> "\uFFFD";
      default -> null;
    };
  }
}

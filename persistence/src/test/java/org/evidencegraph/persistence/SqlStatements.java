package org.evidencegraph.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Notes the SQL that Hibernate sends, on whatever thread. To be named in the property {@code
 * hibernate.session_factory.statement_inspector}.
 */
public final class SqlStatements implements StatementInspector {
  private static final List<String> SEEN = new CopyOnWriteArrayList<>();

  @Override
  public String inspect(String sql) {
    SEEN.add(sql);
    return sql;
  }

  /** The statements sent while something is done. */
  public static List<String> during(Runnable work) {
    SEEN.clear();
    work.run();
    return new ArrayList<>(SEEN);
  }
}

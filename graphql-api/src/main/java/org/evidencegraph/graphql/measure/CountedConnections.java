package org.evidencegraph.graphql.measure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that tell the {@link StatementTally} of each statement prepared on them. */
final class CountedConnections extends DelegatingDataSource {

  CountedConnections(DataSource connections) {
    super(connections);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return counted(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return counted(super.getConnection(user, password));
  }

  private static Connection counted(Connection connection) {
    InvocationHandler counting =
        (proxy, method, arguments) -> {
          try {
            return method.getName().startsWith("prepare")
                ? StatementTally.counted(() -> (Statement) method.invoke(connection, arguments))
                : method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, counting);
  }
}

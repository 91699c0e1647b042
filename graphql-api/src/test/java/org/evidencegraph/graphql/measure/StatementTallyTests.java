package org.evidencegraph.graphql.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Timeout(60)
class StatementTallyTests {
  private static final String SLOW =
      "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b where a.x + b.x"
          + " < 0";
  private static final String RUNNING =
      "select count(*) from information_schema.sessions where executing_statement like"
          + " '%system_range%' and session_id <> session_id()";

  private final DataSource plain =
      new DriverManagerDataSource("jdbc:h2:mem:statement-tally;DB_CLOSE_DELAY=-1");
  private final DataSource database = new CountedConnections(plain);
  private final StatementTally tally = new StatementTally();

  @Test
  void endsTheStatementThatRunsForAnOperationThatIsOver() throws Exception {
    CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> ofOperation(SLOW));
    while (ask(plain, RUNNING) == 0) {
      Thread.sleep(10);
    }
    tally.end();
    assertThatThrownBy(asked::join)
        .isInstanceOf(CompletionException.class)
        .rootCause()
        .hasMessageContaining("cancel");
    assertThat(tally.statements()).isOne();
  }

  @Test
  void letsNoStatementBeginForAnOperationThatIsOver() {
    assertThat(ofOperation("select 1")).isOne();
    tally.end();
    assertThatThrownBy(() -> ofOperation("select 1")).hasMessageContaining("nobody waits");
  }

  @Test
  void leavesTheStatementsOfOthersAlone() throws SQLException {
    tally.end();
    assertThat(ask(database, "select 1")).isOne();
    assertThat(tally.statements()).isZero();
  }

  private int ofOperation(String sql) {
    try {
      return tally.during(() -> ask(database, sql));
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static int ask(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }
}

package org.evidencegraph.graphql.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Timeout(60)
class StatementTallyTests {

  @Nested
  class OnH2 extends Contract {
    OnH2() {
      super(
          new DriverManagerDataSource("jdbc:h2:mem:statement-tally;DB_CLOSE_DELAY=-1"),
          "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b"
              + " where a.x + b.x < 0",
          "select count(*) from information_schema.sessions where executing_statement like"
              + " '%system_range%' and session_id <> session_id()");
    }
  }

  @Nested
  class OnPostgres extends Contract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
      server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
      server.close();
    }

    OnPostgres() {
      super(
          server.getPostgresDatabase(),
          "select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b"
              + " where a + b < 0",
          "select count(*) from pg_stat_activity where state = 'active' and query like"
              + " '%generate_series%' and pid <> pg_backend_pid()");
    }
  }

  abstract static class Contract {
    private final DataSource plain;
    private final String slow;
    private final String running;
    private final DataSource database;
    private final StatementTally tally = new StatementTally();

    /**
     * @param slow takes hours
     * @param running counts those that are at work on it
     */
    Contract(DataSource plain, String slow, String running) {
      this.plain = plain;
      this.slow = slow;
      this.running = running;
      this.database = new CountedConnections(plain);
    }

    @Test
    void endsTheStatementThatRunsForAnOperationThatIsOver() throws Exception {
      CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> ofOperation(slow));
      while (ask(plain, running) == 0) {
        Thread.sleep(10);
      }
      tally.end();
      assertThatThrownBy(asked::join)
          .isInstanceOf(CompletionException.class)
          .rootCause()
          .hasMessageContaining("cancel");
      assertThat(tally.statements()).isOne();
      while (ask(plain, running) > 0) {
        Thread.sleep(10);
      }
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

    static int ask(DataSource database, String sql) throws SQLException {
      try (Connection connection = database.getConnection();
          var statement = connection.prepareStatement(sql);
          ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of the sample corpus, once more with PostgreSQL as the store. */
class PostgresTests {
  @Nested
  @OnPostgres
  class Operations extends OperationTests {
    @Test
    void areAnsweredByPostgres(@Autowired DataSource store) throws SQLException {
      try (Connection connection = store.getConnection()) {
        assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
      }
    }
  }

  @Nested
  @OnPostgres
  class Statements extends StatementTests {}

  @Nested
  @OnPostgres
  class Fields extends SampleFieldTests {}
}

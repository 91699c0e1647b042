package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The number of SQL statements depends on the shape of a query, never on how much it finds.
@OverSampleCorpus
class StatementTests {
  private static final Path OPERATIONS = Path.of("src", "test", "resources", "queries");

  @Autowired Api api;
  @Autowired EntityManagerFactory database;

  @ParameterizedTest
  @CsvSource({
    "papers-claims-trials-papers, 5",
    "paper-references-cited-paper-cited-by, 7",
    "concept-claims-paper, 5"
  })
  void aNestedQueryTakesAStatementForEachStepWhateverThePageSize(String operation, long expected)
      throws IOException {
    String query = Files.readString(OPERATIONS.resolve(operation + ".graphql"));
    assertThat(statements(query, 2)).isEqualTo(expected);
    assertThat(statements(query, 100)).isEqualTo(expected);
  }

  private long statements(String query, int size) {
    Statistics statistics = database.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    JsonNode data = api.data(query, Map.of("size", size));
    assertThat(data.findValues("label")).hasSizeGreaterThan(size);
    return statistics.getPrepareStatementCount();
  }
}

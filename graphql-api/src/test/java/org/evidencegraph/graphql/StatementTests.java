package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.evidencegraph.search.SearchType;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The number of SQL statements depends on the shape of a query, never on how much it finds. */
@OverSampleCorpus
class StatementTests {
  private static final Path OPERATIONS = Path.of("src", "test", "resources", "queries");

  @Autowired Api api;
  @Autowired EntityManagerFactory database;

  /**
   * @param largest page size within the limit of the price
   * @param deepest fields down to the last step, so that it is seen that every step was taken
   */
  @ParameterizedTest
  @CsvSource({
    "papers-claims-trials-papers, 8, 17,"
        + " papers.nodes.claims.nodes.trials.nodes.papers.nodes.label",
    "paper-references-cited-paper-cited-by, 7, 45,"
        + " papers.nodes.references.nodes.citedPaper.citedBy.nodes.label",
    "concept-claims-paper, 5, 100, concepts.nodes.claims.nodes.paper.label"
  })
  void aNestedQueryTakesTheSameStatementsWhateverThePageSize(
      String operation, long expected, int largest, String deepest) throws IOException {
    String query = Files.readString(OPERATIONS.resolve(operation + ".graphql"));
    List<String> steps = List.of(deepest.split("\\."));
    assertThat(statements(query, 2, steps)).isEqualTo(expected);
    assertThat(statements(query, largest, steps)).isEqualTo(expected);
  }

  @Test
  void aSearchReadsEachTypeOfNodeOnceWhateverThePageSize() {
    String query =
        "query($size: Int) { search(text: \"cell*\", first: $size) { totalCount nodes { label"
            + " subject { __typename } } } }";
    List<String> steps = List.of("search", "nodes", "label");
    for (SearchType type : SearchType.values()) {
      String one = query.replace("first:", "types: [%s], first:".formatted(type));
      assertThat(statements(one, 2, steps)).as(type.name()).isOne();
      assertThat(statements(one, 100, steps)).as(type.name()).isOne();
    }
  }

  @Test
  void suggestingReadsEachTypeOnce() {
    String query =
        "query($size: Int) { suggest(prefix: \"ce\", types: [%s], first: $size) { label"
            + " subject { __typename } } }";
    for (SearchType type : SearchType.values()) {
      List<String> steps = List.of("suggest", "label");
      assertThat(statements(query.formatted(type), 2, steps)).as(type.name()).isOne();
      assertThat(statements(query.formatted(type), 100, steps)).as(type.name()).isOne();
    }
  }

  @Test
  void citationsAreWrittenFromTheAuthorsOfAllPapersAtOnce() {
    String papers = "query($size: Int) { papers(first: $size) { nodes { %s } } }";
    String all = "ris: citation(format: RIS) bibtex: citation(format: BIBTEX) authors { name }";
    List<String> steps = List.of("papers", "nodes", "ris");
    assertThat(statements(papers.formatted("id"), 30, List.of("papers", "nodes", "id")))
        .isEqualTo(2);
    assertThat(statements(papers.formatted(all), 2, steps)).isEqualTo(3);
    assertThat(statements(papers.formatted(all), 30, steps)).isEqualTo(3);
  }

  @Test
  void takingReferencesApartAsksTheDatabaseNothing() throws IOException {
    String query = Files.readString(OPERATIONS.resolve("parse-references.graphql"));
    assertThat(statements(query, 1, List.of("parseReferences", "title"))).isZero();
  }

  @Test
  void eachFacetThatIsSelectedTakesOneStatementAndNoneOtherwise() {
    String papers = "{ papers(first: 3) { nodes { id } %s } }";
    assertThat(statements(papers.formatted(""), Map.of())).isEqualTo(2);
    assertThat(statements(papers.formatted("facets { year { count } type { count } }"), Map.of()))
        .isEqualTo(4);
  }

  @Test
  void resolvingIdentifiersTakesTheSameStatementsHoweverManyThereAre() throws IOException {
    String query =
        "query($inputs: [String!]!) { resolveIdentifiers(inputs: $inputs) { status node { id } } }";
    List<String> few = List.of("10.1038/nri2395", "Some title", "NCT00366145");
    List<String> many = new ArrayList<>(few);
    IntStream.range(0, 400).forEach(n -> many.add("10.5555/invented." + n));
    assertThat(statements(query, Map.of("inputs", few))).isEqualTo(3);
    assertThat(statements(query, Map.of("inputs", many))).isEqualTo(3);
  }

  private long statements(String query, Map<String, Object> variables) {
    Statistics statistics = database.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    api.data(query, variables);
    return statistics.getPrepareStatementCount();
  }

  private long statements(String query, int size, List<String> steps) {
    Statistics statistics = database.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    JsonNode data = api.data(query, Map.of("size", size));
    assertThat(reaches(data, steps)).isTrue();
    return statistics.getPrepareStatementCount();
  }

  private static boolean reaches(JsonNode node, List<String> steps) {
    if (steps.isEmpty()) {
      return node.isString();
    }
    return node.isArray()
        ? node.valueStream().anyMatch(item -> reaches(item, steps))
        : reaches(node.path(steps.getFirst()), steps.subList(1, steps.size()));
  }
}

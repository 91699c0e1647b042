package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class OrderAndFacetTests {
  @Autowired Api api;
  @Autowired InMemoryConnections connections;

  private PageRequest asked(String field) {
    connections.forget();
    api.data("{ " + field + " }");
    return connections.asked().getFirst().request();
  }

  @Test
  void keysOfTheOrderAreReadInTheirOrder() {
    assertThat(
            asked(
                    "papers(orderBy: [{field: CITATION_COUNT, direction: DESC}, {field: TITLE}]) {"
                        + " nodes { id } }")
                .orderBy())
        .containsExactly(new Sort("CITATION_COUNT", true), new Sort("TITLE", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"papers", "papers(orderBy: null)", "papers(orderBy: [])"})
  void withoutKeysTheListKeepsItsOwnOrder(String field) {
    assertThat(asked(field + " { nodes { id } }").orderBy()).isEmpty();
  }

  @Test
  void onlySelectedFacetsAreAskedFor() {
    assertThat(asked("papers { nodes { id } }").facets()).isEmpty();
    PageRequest request =
        asked("papers { facets(first: 3) { year { value } a: type { count } __typename } }");
    assertThat(request.facets()).containsExactlyInAnyOrder("year", "type");
    assertThat(request.facetSize()).isEqualTo(3);
    assertThat(asked("papers { facets { year { value } } }").facetSize()).isEqualTo(10);
  }

  @Test
  void eachSelectionOfFacetsGetsAsManyValuesAsItAsksFor() {
    JsonNode papers =
        api.data(
                "{ papers { one: facets(first: 1) { year { value } } facets { year { value } } } }")
            .get("papers");
    assertThat(papers.at("/one/year")).hasSize(1);
    assertThat(papers.at("/facets/year")).hasSize(2);
  }

  @Test
  void facetsAreTypedByTheirField() {
    JsonNode facets =
        api.data("{ papers { facets { year { value count } type { value } journal { value } } } }")
            .at("/papers/facets");
    assertThat(facets.at("/year/0/value").asInt()).isEqualTo(2014);
    assertThat(facets.at("/year/0/count").asInt()).isEqualTo(7);
    assertThat(facets.at("/type/0/value").asString()).isEqualTo("REVIEW");
    assertThat(facets.at("/journal/0/value").asString()).isEqualTo("J Stones");
  }

  @Test
  void sizesOfFacetsAreChecked() {
    for (int size : new int[] {0, 101}) {
      JsonNode error = api.error("{ papers { facets(first: " + size + ") { year { value } } } }");
      assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
      assertThat(error.at("/extensions/argument").asString()).isEqualTo("facets.first");
      assertThat(error.at("/extensions/fix").asString().contains("Narrow")).isEqualTo(size > 100);
    }
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evidencegraph.claim.ClaimEdges;
import org.evidencegraph.graphql.InMemoryConnections.Question;
import org.evidencegraph.graphql.page.CursorCodec;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.paper.PaperEdges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class ConnectionTests {
  private static final String PAGE =
      "{ nodes { label } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage"
          + " startCursor endCursor } }";

  @Autowired Api api;
  @Autowired InMemoryConnections connections;

  @BeforeEach
  void forget() {
    connections.forget();
  }

  @Test
  void pagesForwardToTheEnd() {
    JsonNode first = api.data("{ papers(first: 2) %s }".formatted(PAGE)).get("papers");
    assertThat(first.get("nodes")).hasSize(2);
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    assertThat(first.at("/pageInfo/endCursor")).isEqualTo(first.at("/edges/1/cursor"));

    String end = first.at("/pageInfo/endCursor").asString();
    JsonNode next =
        api.data(
                "query($after: String) { papers(first: 2, after: $after) %s }".formatted(PAGE),
                Map.of("after", end))
            .get("papers");
    assertThat(next.get("nodes")).hasSize(1);
    assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    assertThat(next.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
  }

  @Test
  void pagesBackwardInTheOrderOfTheList() {
    JsonNode last = api.data("{ papers(last: 2) %s }".formatted(PAGE)).get("papers");
    assertThat(last.at("/nodes/1/label").asString()).isEqualTo(SmallGraph.RELATED.label());
    assertThat(last.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();

    String start = last.at("/pageInfo/startCursor").asString();
    JsonNode before =
        api.data("{ papers(last: 2, before: \"%s\") %s }".formatted(start, PAGE)).get("papers");
    assertThat(before.get("nodes")).hasSize(1);
    assertThat(before.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
  }

  /** As the specification of connections has it: first both cursors, then the size. */
  @Test
  void cutsAPageBetweenTwoCursors() {
    JsonNode all = api.data("{ papers { edges { cursor node { label } } } }").at("/papers/edges");
    assertThat(all).hasSize(3);
    String after = "after: \"%s\"".formatted(all.at("/0/cursor").asString());
    String before = "before: \"%s\"".formatted(all.at("/2/cursor").asString());

    for (String arguments :
        List.of(
            after + before,
            "first: 2 " + after + before,
            "last: 2 " + after + before,
            "first: 1 " + after,
            "last: 1 " + before)) {
      JsonNode page = api.data("{ papers(%s) %s }".formatted(arguments, PAGE)).get("papers");
      assertThat(page.get("nodes")).as(arguments).hasSize(1);
      assertThat(page.at("/nodes/0/label")).isEqualTo(all.at("/1/node/label"));
    }
    assertThat(info("first: 2 " + after + before)).isEqualTo("hasNext false, hasPrevious true");
    assertThat(info("last: 2 " + after + before)).isEqualTo("hasNext true, hasPrevious false");
    assertThat(info("first: 1 " + before)).isEqualTo("hasNext true, hasPrevious false");
    assertThat(info("last: 1 " + after)).isEqualTo("hasNext false, hasPrevious true");
    assertThat(info("first: 2 " + before)).isEqualTo("hasNext false, hasPrevious false");
  }

  private String info(String arguments) {
    JsonNode info = api.data("{ papers(%s) %s }".formatted(arguments, PAGE)).at("/papers/pageInfo");
    return "hasNext %s, hasPrevious %s"
        .formatted(info.get("hasNextPage"), info.get("hasPreviousPage"));
  }

  @Test
  void anEmptyPageHasNoCursors() {
    JsonNode empty =
        api.data("{ papers { nodes { references(first: 1) %s } } }".formatted(PAGE))
            .at("/papers/nodes/1/references");
    assertThat(empty.get("nodes")).isEmpty();
    assertThat(empty.at("/pageInfo/startCursor").isNull()).isTrue();
    assertThat(empty.at("/pageInfo/endCursor").isNull()).isTrue();
  }

  @Test
  void countsOnlyWhenAsked() {
    api.data("{ papers { nodes { id } } }");
    api.data("{ papers { ...count } } fragment count on PaperConnection { all: totalCount }");
    assertThat(connections.asked())
        .extracting(question -> question.request().counted())
        .containsExactly(false, true);
  }

  @Test
  void nestedPagesOfAllParentsAreAskedAtOnce() {
    api.data(
        "{ papers { nodes { claims(first: 2) { nodes { trials(first: 3) { nodes { papers {"
            + " totalCount } } } } } } } }");
    List<Question> asked = connections.asked();
    assertThat(asked).hasSize(4);
    assertThat(asked.get(1).edge()).isEqualTo(ClaimEdges.OF_PAPER);
    assertThat(asked.get(1).parents()).hasSize(3);
  }

  @Test
  void aliasesWithOneQuestionAreOneAndWithTwoAreTwo() {
    api.data(
        "{ papers { nodes { a: claims(first: 2) { nodes { id } } b: claims(first: 2) { nodes { id }"
            + " } c: claims(first: 3) { nodes { id } } } } }");
    assertThat(connections.asked()).hasSize(3);
  }

  @Test
  void sizesDefaultTo20AtTheRootAnd10Below() {
    api.data("{ papers(first: null) { nodes { claims { nodes { id } } } } }");
    assertThat(connections.asked())
        .extracting(question -> question.request().window().size())
        .containsExactly(20, 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          first: 0                | first
          first: 101              | first
          first: -5               | first
          last: 0                 | last
          last: 101               | last
          first: 5, last: 5       | last
          last: 5, after: "AQ"    | after
          first: 5, before: "AQ"  | before
          after: "AQ"             | after
          last: 5, before: "AQ"   | before
          """)
  void refusesWhatCannotBeMeant(String arguments, String argument) {
    JsonNode error = api.error("{ papers(%s) { nodes { id } } }".formatted(arguments));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AQ", "!!!", "ä", "AgFhAWI", "eyJpZCI6MX0", "AX9hAWI", "AYCAgA", "____"})
  void aForgedCursorIsTheCallersMistake(String cursor) {
    JsonNode error =
        api.error(
            "query($after: String) { papers(after: $after) { nodes { id } } }",
            Map.of("after", cursor));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("after");
  }

  @Test
  void aCursorOfAnotherOrderIsTheCallersMistake() {
    String foreign = CursorCodec.encode(new Cursor("claims.default", List.of("1", "2")));
    JsonNode error = api.error("{ papers(after: \"%s\") { nodes { id } } }".formatted(foreign));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("after");
    assertThat(error.get("message").asString()).contains("order");
  }

  @Test
  void edgesCarryWhatTiesTheirEnds() {
    JsonNode data =
        api.data(
            """
            { papers(first: 1) { nodes {
              citedBy { edges { node { id } references { ordinal } } }
              relatedPapers { edges { relation } }
              trials { edges { relation mentions { span { exact } } } }
              claims { nodes { trials { edges { basis concepts { label } node { claims { edges { basis concepts { label } } } papers { edges { relation mentions { paper { id } } } } } } } } }
            } } }
            """);
    JsonNode paper = data.at("/papers/nodes/0");
    assertThat(paper.at("/citedBy/edges/0/references/0/ordinal").asInt()).isEqualTo(1);
    assertThat(paper.at("/relatedPapers/edges/0/relation").asString()).isEqualTo("SIMILAR");
    assertThat(paper.at("/trials/edges/0/relation").asString()).isEqualTo("REPORTS");
    assertThat(paper.at("/trials/edges/0/mentions/0/span/exact").asString())
        .isEqualTo("phase 2 trial");
    assertThat(paper.at("/claims/nodes/0/trials/edges/0/basis").asString())
        .isEqualTo("SHARED_CONDITION");
    assertThat(paper.at("/claims/nodes/0/trials/edges/0/concepts/0/label").asString())
        .isEqualTo("slow healing");
    assertThat(paper.at("/claims/nodes/0/trials/edges/0/node/claims/edges/0/basis").asString())
        .isEqualTo("SHARED_CONDITION");
  }

  @Test
  void theRootIsAskedForItsOwnEdge() {
    api.data("{ papers { nodes { id } } }");
    assertThat(connections.asked())
        .singleElement()
        .satisfies(question -> assertThat(question.edge()).isEqualTo(PaperEdges.PAPERS));
  }
}

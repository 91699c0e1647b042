package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OverSmallGraph
class HttpTests {
  @Autowired MockMvcTester web;

  @Test
  void answersWithDataAndWhatTheyCost() {
    assertThat(ask("{ papers { totalCount } }"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"data": {"papers": {"totalCount": 3}},
             "extensions": {"cost": {"requested": 0, "limit": 100000}}}
            """);
  }

  @Test
  void refusesWhatIsNotValidWithoutDataAndWithACode() {
    assertThat(ask("{ papers { title } }"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"errors": [{
              "message": "papers is a connection: papers { nodes { title } }",
              "locations": [{"line": 1, "column": 12}],
              "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}]}
            """);
  }

  @Test
  void answersWithWhatCouldBeRead() {
    assertThat(ask("{ service { version } papers(first: 0) { totalCount } }"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"data": {"service": {"version": "1.2.3"}, "papers": null},
             "errors": [{"path": ["papers"], "extensions": {"code": "BAD_USER_INPUT"}}]}
            """);
  }

  @Test
  void refusesAKeyThatIsGivenTwice() {
    assertThat(
            web.post()
                .uri("/graphql")
                .contentType("application/json")
                .content("{\"query\": \"{ service { version } }\", \"query\": \"{ __typename }\"}")
                .exchange())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyText()
        .contains("BAD_USER_INPUT", "stands twice");
  }

  private MvcTestResult ask(String query) {
    return web.post()
        .uri("/graphql")
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .content("{\"query\": \"%s\"}".formatted(query))
        .exchange();
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Limits of answers, which no query of the small graph would reach by itself. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.limits.result-fields=10",
      "evidence.limits.result-characters=20",
    })
@AutoConfigureMockMvc
class SmallLimitTests {
  @Autowired MockMvcTester web;

  @Test
  void refusesAnAnswerOfTooManyValues() {
    assertRefused(
        "{ papers { nodes { id title year claims { nodes { id text } } } } }",
        "resultFields",
        "\"allowed\":10");
  }

  @Test
  void refusesAnAnswerOfTooMuchText() {
    assertRefused("{ papers(first: 1) { nodes { title } } }", "resultCharacters", "\"allowed\":20");
    assertThat(ask("{ papers(first: 1) { nodes { year } } }"))
        .bodyText()
        .contains("\"data\"")
        .doesNotContain("\"errors\"");
  }

  private void assertRefused(String query, String limit, String allowed) {
    assertThat(ask(query))
        .bodyText()
        .contains("\"limit\":\"" + limit + "\"", allowed, "QUERY_TOO_COMPLEX", "smaller pages")
        .doesNotContain("\"data\"");
  }

  private MvcTestResult ask(String query) {
    return web.post()
        .uri("/graphql")
        .contentType("application/json")
        .content("{\"query\": \"" + query + "\"}")
        .exchange();
  }
}

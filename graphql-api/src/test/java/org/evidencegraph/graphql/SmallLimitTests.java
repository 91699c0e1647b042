package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Limits that no query of the small graph would reach by itself. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.limits.result-fields=10",
      "evidence.limits.cost=600",
      "evidence.limits.cost-in-hand=600",
      "evidence.limits.time=1ms",
      "evidence.limits.waiting=1ms"
    })
@AutoConfigureMockMvc
class SmallLimitTests {
  @Autowired MockMvcTester web;

  @Test
  void endsWhatTakesTooLongOrIsTooLarge() {
    MvcTestResult answer =
        web.post()
            .uri("/graphql")
            .contentType("application/json")
            .content(
                "{\"query\": \"{ papers { nodes { id title year claims { nodes { id text } } } }"
                    + " }\"}")
            .exchange();
    assertThat(answer)
        .bodyText()
        .containsAnyOf("\"TIMEOUT\"", "\"resultFields\"")
        .doesNotContain("\"data\"");
  }
}

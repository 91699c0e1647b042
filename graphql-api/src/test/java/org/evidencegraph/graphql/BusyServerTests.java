package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A server that has no room for even one operation more. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.limits.cost=100",
      "evidence.limits.cost-in-hand=100",
      "evidence.limits.waiting=1ms",
    })
@AutoConfigureMockMvc
class BusyServerTests {
  @Autowired MockMvcTester web;

  @Test
  void tellsWhenToAskAgainAndHowMuchThereIsRoomFor() {
    MvcTestResult answer =
        web.post()
            .uri("/graphql")
            .contentType("application/json")
            .accept("application/graphql-response+json")
            .content("{\"query\": \"{ papers(first: 20) { nodes { id } } }\"}")
            .exchange();
    assertThat(answer).hasStatus(503).headers().hasValue("Retry-After", "1");
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"errors": [{"extensions": {
              "code": "RATE_LIMITED", "limit": "costInHand", "got": 20, "allowed": 100}}]}
            """)
        .doesNotHavePath("data");
  }
}

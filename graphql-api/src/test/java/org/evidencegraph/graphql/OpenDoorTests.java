package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.net.URI;
import java.util.Objects;
import org.evidencegraph.graphql.security.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A server that asks nobody who it is, and pages of other sites that try to reach it. */
@OverSmallGraph
class OpenDoorTests {
  @Autowired MockMvcTester web;
  @Autowired GraphQlSource source;

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
  void answersUnderTheNamesOfThisMachine(String host) {
    assertThat(ask("http://" + host + ":8080")).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1"})
  void refusesANameThatAnotherSiteGaveThisAddress(String host) {
    assertThat(ask("http://" + host + ":8080")).hasStatus(421).bodyText().contains("FORBIDDEN");
  }

  private MvcTestResult ask(String server) {
    URI uri = URI.create(server + "/graphql?query=%7B__typename%7D");
    return web.get().uri(uri).header("Host", uri.getAuthority()).exchange();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost:3000"})
  void refusesPagesOfOtherOrigins(String origin) {
    assertThat(
            web.options()
                .uri("/graphql")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .exchange())
        .hasStatus(403)
        .headers()
        .doesNotContainHeader("Access-Control-Allow-Origin");
    assertThat(
            web.post()
                .uri("/graphql")
                .header("Origin", origin)
                .contentType("application/json")
                .content("{\"query\": \"{ __typename }\"}")
                .exchange())
        .hasStatus(403)
        .bodyText()
        .contains("evidence.http.cors.origins");
  }

  @Test
  void takesARequestOfItsOwnPage() {
    assertThat(
            web.get()
                .uri("/graphql?query={q}", "{ __typename }")
                .header("Origin", "http://localhost")
                .exchange())
        .hasStatusOk();
  }

  @Test
  void asksNobodyForAKeyAndCountsNothing() {
    assertThat(
            web.get()
                .uri("/graphql?query={q}", "{ __typename }")
                .header("Authorization", "Bearer anything")
                .exchange())
        .hasStatusOk()
        .headers()
        .doesNotContainHeader("RateLimit-Limit");
  }

  @Test
  void everyMutationNamesTheScopeThatItNeeds() {
    GraphQLObjectType mutations = Objects.requireNonNull(source.schema().getMutationType());
    assertThat(mutations.getFieldDefinitions())
        .isNotEmpty()
        .allSatisfy(field -> assertThat(Scope.of(needs(field))).isPresent());
  }

  private static String needs(GraphQLFieldDefinition mutation) {
    return mutation.getAppliedDirective("needs").getArgument("scope").getValue();
  }
}

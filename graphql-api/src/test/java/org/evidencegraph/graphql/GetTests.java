package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Queries by GET, caches, and queries that are known by their hash. */
@OverSmallGraph
class GetTests {
  private static final String COUNT = "{ papers { totalCount } }";

  @Autowired MockMvcTester web;

  @Test
  void answersQueries() {
    assertThat(get(COUNT))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("data.papers.totalCount")
        .isEqualTo(3);
    assertThat(
            web.get()
                .uri(
                    "/graphql?query={q}&variables={v}",
                    "query ($n: Int) { papers(first: $n) { totalCount } }",
                    "{\"n\": 2}"))
        .hasStatusOk();
  }

  @Test
  void answersAgainOnlyWhenTheDataHaveChanged() {
    MvcTestResult first = get(COUNT);
    String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
    assertThat(first).headers().hasValue("Cache-Control", "no-cache").hasValue("Vary", "Accept");
    assertThat(web.get().uri("/graphql?query={q}", COUNT).header("If-None-Match", tag).exchange())
        .hasStatus(304);
    assertThat(
            web.get()
                .uri("/graphql?query={q}", "{ papers(first: 999) { totalCount } }")
                .header("If-None-Match", "*")
                .exchange())
        .hasStatusOk();
    assertThat(get("{ papers { nodes { id } } }").getResponse().getHeader("ETag"))
        .isNotEqualTo(tag);
  }

  @Test
  void letsNobodyKeepErrorsOrWhatTellsOfTheMoment() {
    assertThat(get("{ papers(first: 0) { totalCount } }").getResponse().getHeader("ETag")).isNull();
    assertThat(get("{ service { state } }").getResponse().getHeader("ETag")).isNull();
    assertThat(
            get("{ ...runs } fragment runs on Query { importRuns { totalCount } }")
                .getResponse()
                .getHeader("ETag"))
        .isNull();
    assertThat(
            get("{ sourceDocuments { nodes { importRun { finishedAt } } } }")
                .getResponse()
                .getHeader("ETag"))
        .isNull();
  }

  @Test
  void namesTheMethodsThatAreTaken() {
    assertThat(web.put().uri("/graphql").exchange())
        .hasStatus(405)
        .headers()
        .hasValue("Allow", "GET, POST");
  }

  @Test
  void refusesParametersThatAreNoJson() {
    assertThat(web.get().uri("/graphql?query={q}&variables={v}", COUNT, "{n: 2}")).hasStatus(400);
    assertThat(web.get().uri("/graphql?query={q}&query={q}", COUNT, COUNT)).hasStatus(400);
    assertThat(web.get().uri("/graphql")).hasStatus(400);
  }

  @Test
  void remembersAQueryByItsHash() throws Exception {
    String query = "{ papers(first: 1) { nodes { id } } }";
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(query.getBytes(StandardCharsets.UTF_8)));
    assertThat(byHash(hash)).bodyText().contains("PersistedQueryNotFound");
    assertThat(
            web.get()
                .uri("/graphql?query={q}&extensions={e}", query, extensions("0".repeat(64)))
                .exchange())
        .hasStatus(400);
    assertThat(
            web.get().uri("/graphql?query={q}&extensions={e}", query, extensions(hash)).exchange())
        .hasStatusOk();
    assertThat(byHash(hash)).hasStatusOk().bodyText().contains("\"nodes\"");
  }

  private MvcTestResult byHash(String hash) {
    return web.get().uri("/graphql?extensions={e}", extensions(hash)).exchange();
  }

  private static String extensions(String hash) {
    return "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}".formatted(hash);
  }

  private MvcTestResult get(String query) {
    return web.get().uri("/graphql?query={q}", query).exchange();
  }
}

package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.graphql.security.ApiKey;
import org.evidencegraph.graphql.security.KeyFile;
import org.evidencegraph.graphql.security.KeySecret;
import org.evidencegraph.graphql.security.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that asks for keys, and those who have none, the wrong one, or one for less. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class, KeysTests.Page.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.endpoint.health.validate-group-membership=false",
      "evidence.security.mode=api-key",
      "evidence.http.cors.origins=https://app.example.org",
      "evidence.limits.cost=2000",
      "evidence.limits.rate=3000"
    })
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class KeysTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COUNT = "{ papers { totalCount } }";
  private static final String IMPORT =
      "mutation { importDocuments(input: {documents: [{name: \"a.txt\", text: \"Text\"}]}) {"
          + " importRun { id } } }";
  private static final Path FOLDER = folder();
  private static final KeyFile FILE = new KeyFile(FOLDER.resolve("keys"));
  private static final Path AUDIT = FOLDER.resolve("audit.log");
  private static final String READER = key("reader", null, Scope.READ);
  private static final String WRITER = key("writer", null, Scope.READ, Scope.IMPORT);
  private static final String DROPPER = key("dropper", null, Scope.IMPORT);
  private static final String CHIEF = key("chief", null, Scope.ADMIN);
  private static final String EXPIRED =
      key("expired", Instant.parse("2020-01-01T00:00:00Z"), Scope.READ);

  @ComponentScan({"org.evidencegraph.graphql.audit", "org.evidencegraph.graphql.graphiql"})
  static class Page {}

  @Autowired MockMvcTester web;
  @Autowired SubmittedDocuments submitted;
  @Autowired LoggingSystem logs;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void keys(DynamicPropertyRegistry options) {
    options.add("evidence.security.keys", () -> FILE.path().toString());
    options.add("evidence.audit.file", AUDIT::toString);
  }

  @BeforeEach
  void forget() {
    submitted.taken();
  }

  @AfterAll
  static void clean() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String key(String name, @Nullable Instant expires, Scope... scopes) {
    String secret = KeySecret.create();
    try {
      FILE.add(
          new ApiKey(name, KeySecret.hash(secret), Set.of(scopes), Instant.EPOCH, expires, null));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return secret;
  }

  @Test
  void answersWhoHasAKeyAndKeepsTheAnswerOutOfCaches() {
    MvcTestResult answer = post(READER, COUNT);
    assertThat(answer)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("data.papers.totalCount")
        .isEqualTo(3);
    assertThat(answer).headers().hasValue("Cache-Control", "no-store");
    MvcTestResult got =
        web.get()
            .uri("/graphql?query={q}", COUNT)
            .header("Authorization", bearer(READER))
            .exchange();
    assertThat(got)
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "no-store")
        .doesNotContainHeader("ETag");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer eg_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Basic cmVhZGVyOnJlYWRlcg==",
        "Bearer reader",
        "Bearer sha256:0000",
        "KEY",
        "Bearer KEY KEY",
        "Bearer KEYx",
        "Digest KEY"
      })
  void refusesWhoHasNone(String authorization) {
    MvcTestResult answer = ask(authorization.replace("KEY", READER), COUNT);
    assertUnauthenticated(answer);
  }

  @Test
  void refusesWhoSendsNothingTwoKeysOrTheHash() throws IOException {
    assertUnauthenticated(web.get().uri("/graphql?query={q}", COUNT).exchange());
    assertUnauthenticated(
        web.get()
            .uri("/graphql?query={q}", COUNT)
            .header("Authorization", bearer(READER), bearer(WRITER))
            .exchange());
    assertUnauthenticated(post(FILE.read().getFirst().hash(), COUNT));
    assertUnauthenticated(post(FILE.read().getFirst().hash().substring(7), COUNT));
  }

  @Test
  void refusesAKeyThatHasExpired() {
    assertUnauthenticated(post(EXPIRED, COUNT));
  }

  @Test
  void refusesAKeyFromTheMomentThatItIsRevoked() throws IOException {
    String brief = key("brief", null, Scope.READ);
    assertThat(post(brief, COUNT)).hasStatusOk();
    FILE.revoke("brief", Instant.now());
    assertUnauthenticated(post(brief, COUNT));
    assertThat(post(READER, COUNT)).hasStatusOk();
  }

  @Test
  void refusesEveryKeyWhileTheFileIsDamaged() throws IOException {
    String text = Files.readString(FILE.path());
    try {
      Files.writeString(FILE.path(), text + "a line that is none\n");
      assertUnauthenticated(post(READER, COUNT));
    } finally {
      Files.writeString(FILE.path(), text);
    }
    assertThat(post(READER, COUNT)).hasStatusOk();
  }

  @Test
  void importsOnlyWithTheScopeForIt() {
    MvcTestResult refused = post(READER, IMPORT);
    assertForbidden(refused, "import");
    assertThat(error(refused).get("message").asString())
        .isEqualTo(
            "importDocuments needs the scope import. Ask with a key that has it: key create NAME"
                + " --scopes read,import");
    assertThat(submitted.taken()).isEmpty();
    assertThat(post(WRITER, IMPORT)).hasStatusOk();
    assertThat(submitted.taken()).hasSize(1);
    assertThat(post(CHIEF, IMPORT)).hasStatusOk();
    assertThat(submitted.taken()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation { papers: importDocuments(input: INPUT) { importRun { id } } }",
        "mutation { ...F } fragment F on Mutation { importDocuments(input: INPUT) { importRun { id"
            + " } } }",
        "mutation { ... on Mutation { ... { importDocuments(input: INPUT) { importRun { id } } } }"
            + " }",
        "mutation { __typename importDocuments(input: INPUT) { importRun { id } } }",
        "mutation { importDocuments(input: INPUT) @include(if: true) { importRun { id } } }"
      })
  void findsTheMutationUnderAnAliasAndInAFragment(String mutation) {
    String query = mutation.replace("INPUT", "{documents: [{name: \"a\", text: \"x\"}]}");
    assertForbidden(post(READER, query), "import");
    assertThat(submitted.taken()).isEmpty();
  }

  @Test
  void takesNoMutationByGetAndNoBatch() {
    assertThat(
            web.get()
                .uri("/graphql?query={q}", IMPORT)
                .header("Authorization", bearer(WRITER))
                .exchange())
        .hasStatus(405);
    String one = JSON.writeValueAsString(Map.of("query", IMPORT));
    assertThat(
            web.post()
                .uri("/graphql")
                .header("Authorization", bearer(WRITER))
                .contentType("application/json")
                .content("[" + one + "," + one + "]")
                .exchange())
        .hasStatus(400);
    assertThat(submitted.taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ papers { totalCount } }",
        "{ __schema { queryType { name } } }",
        "{ __typename }",
        "{ node(id: \"x\") { id } }",
        "{ nodes(ids: [\"x\"]) { id } }",
        "{ explainCost(query: \"{ __typename }\") { requested } }",
        "mutation { importDocuments(input: {documents: [{name: \"a\", text: \"x\"}]}) { importRun {"
            + " id } } }"
      })
  void readsNothingWithAKeyThatIsNotForReading(String query) {
    assertForbidden(post(DROPPER, query), "read");
    assertUnauthenticated(ask("", query));
    assertThat(submitted.taken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/graphiql, 200",
    "/graphiql/start.js, 200",
    "/graphiql/examples, 200",
    "/, 302",
    "/actuator/health/liveness, 200",
    "/graphql?query=%7B__typename%7D, 401",
    "/documents/doc_1.txt, 401",
    "/actuator/env, 401",
    "/actuator/prometheus, 401",
    "/actuator, 401",
    "/error, 401",
    "/anything, 401",
    "/graphiql/../documents/doc_1.txt, 400",
    "/graphiql/..%2Fdocuments/doc_1.txt, 400",
    "/graphiql;x/../graphql, 400"
  })
  void opensOnlyThePageAndTheHealthWithoutAKey(String address, int status) {
    assertThat(web.get().uri(java.net.URI.create(address)).exchange()).hasStatus(status);
  }

  @Test
  void givesTheTextOfADocumentForAKeyOnly() {
    String address = "/documents/" + SmallGraph.DOCUMENT_ID.value() + ".txt";
    assertUnauthenticated(web.get().uri(address).exchange());
    assertForbidden(document(address, DROPPER), "read");
    assertThat(document(address, READER))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "no-store")
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("Referrer-Policy", "no-referrer");
  }

  private MvcTestResult document(String address, String key) {
    return web.get().uri(address).header("Authorization", bearer(key)).exchange();
  }

  @Test
  void takesNoUpgradeForAKey() {
    for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
      MvcTestResult answer =
          web.method(method)
              .uri("/graphql?query={q}", COUNT)
              .contentType("application/json")
              .content(JSON.writeValueAsString(Map.of("query", COUNT)))
              .header("Upgrade", "websocket")
              .header("Connection", "Upgrade")
              .exchange();
      assertThat(answer).hasStatus4xxClientError();
      assertThat(text(answer)).doesNotContain("totalCount");
    }
  }

  @Test
  void wantsAKeyInTheFirstMessageOfAWebSocket() throws IOException {
    for (String payload : List.of("{}", "{\"Authorization\": \"Bearer x\"}")) {
      try (Socket socket = Socket.open(port)) {
        socket.send("{\"type\": \"connection_init\", \"payload\": " + payload + "}");
        assertThat(socket.closed().code()).isEqualTo(4401);
      }
    }
    String brief = key("visitor", null, Scope.READ);
    try (Socket socket = Socket.open(port)) {
      socket.send(
          "{\"type\": \"connection_init\", \"payload\": {\"Authorization\": \"Bearer %s\"}}"
              .formatted(brief));
      assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
      socket.subscribe("a", COUNT);
      assertThat(socket.next().at("/payload/data/papers/totalCount").asInt()).isEqualTo(3);
      assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
      socket.subscribe("b", IMPORT);
      assertThat(socket.next().toString()).contains("FORBIDDEN").doesNotContain("\"data\"");
      FILE.revoke("visitor", Instant.now());
      socket.subscribe("c", COUNT);
      String answer = socket.next().toString();
      assertThat(answer.contains("complete") ? socket.next().toString() : answer)
          .contains("UNAUTHENTICATED");
    }
    assertThat(submitted.taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "api_key", "key", "TOKEN", "acce%73s_token", "x"})
  void refusesAKeyInTheAddressEvenWithAHeader(String parameter) {
    MvcTestResult answer =
        web.get()
            .uri(java.net.URI.create("/graphql?query=%7B__typename%7D&" + parameter + "=" + READER))
            .header("Authorization", bearer(READER))
            .exchange();
    assertThat(answer).hasStatus(400);
    assertThat(text(answer)).contains("revoke this one").doesNotContain(READER);
  }

  @Test
  void letsThePageOfAnOriginAskThatIsNamedAndNoOther() {
    MvcTestResult named = preflight("https://app.example.org", "/graphql");
    assertThat(named)
        .hasStatusOk()
        .headers()
        .hasValue("Access-Control-Allow-Origin", "https://app.example.org")
        .doesNotContainHeader("Access-Control-Allow-Credentials");
    for (String foreign :
        new String[] {
          "https://evil.example",
          "null",
          "http://app.example.org",
          "https://app.example.org.evil.example"
        }) {
      assertThat(preflight(foreign, "/graphql"))
          .hasStatus(403)
          .headers()
          .doesNotContainHeader("Access-Control-Allow-Origin");
    }
    assertThat(preflight("https://app.example.org", "/actuator/prometheus"))
        .headers()
        .doesNotContainHeader("Access-Control-Allow-Origin");
    MvcTestResult answer =
        web.post()
            .uri("/graphql")
            .header("Origin", "https://evil.example")
            .header("Authorization", bearer(READER))
            .contentType("application/json")
            .content(JSON.writeValueAsString(Map.of("query", COUNT)))
            .exchange();
    assertThat(answer)
        .hasStatus(403)
        .bodyJson()
        .extractingPath("errors[0].extensions.code")
        .isEqualTo("FORBIDDEN");
  }

  private MvcTestResult preflight(String origin, String address) {
    return web.options()
        .uri(address)
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "content-type,authorization")
        .exchange();
  }

  @Test
  void endsTheAllowanceOfAKeyAndOfNoOther() {
    String greedy = key("greedy", null, Scope.READ);
    String query = "{ papers(first: 100) { nodes { claims(first: 10) { nodes { id } } } } }";
    MvcTestResult answer = post(greedy, query);
    assertThat(answer)
        .hasStatusOk()
        .headers()
        .hasValue("RateLimit-Policy", "\"cost\";q=3000;w=60")
        .hasValue("RateLimit-Limit", "3000");
    assertThat(remaining(answer)).isBetween(1900L, 2999L);
    assertThat(answer.getResponse().getHeader("RateLimit")).matches("\"cost\";r=[0-9]+;t=[0-9]+");
    for (int n = 0; n < 50 && answer.getResponse().getStatus() == 200; n++) {
      answer = post(greedy, query);
    }
    assertThat(answer).hasStatus(429);
    assertThat(code(answer)).isEqualTo("RATE_LIMITED");
    assertThat(error(answer).at("/extensions/limit").asString()).isEqualTo("rate");
    assertThat(Long.parseLong(String.valueOf(answer.getResponse().getHeader("Retry-After"))))
        .isBetween(1L, 60L);
    assertThat(post(READER, COUNT)).hasStatusOk();
  }

  private static long remaining(MvcTestResult answer) {
    return Long.parseLong(String.valueOf(answer.getResponse().getHeader("RateLimit-Remaining")));
  }

  @Test
  void countsWhatIsNotValidToo() {
    String clumsy = key("clumsy", null, Scope.READ);
    assertThat(remaining(post(clumsy, "{ nothing }"))).isLessThan(3000);
  }

  @Test
  void writesDownWhoChangedWhatOrWasRefused() throws IOException {
    Files.deleteIfExists(AUDIT);
    post(WRITER, IMPORT);
    post(READER, IMPORT.replace("importDocuments", "a: importDocuments"));
    post(WRITER, IMPORT.replace("a.txt", "../up"));
    post(WRITER, COUNT);
    assertThat(Files.readAllLines(AUDIT).stream().map(JSON::readTree).toList())
        .satisfiesExactly(
            done -> assertAudited(done, "writer", "OK", SmallGraph.RUN_ID.value()),
            refused -> assertAudited(refused, "reader", "FORBIDDEN", ""),
            mistaken -> assertAudited(mistaken, "writer", "BAD_USER_INPUT", ""));
    assertThat(Files.readString(AUDIT)).doesNotContain("Text", "a.txt", "up", WRITER);
  }

  @Test
  void writesDownAsDoneWhatWasDoneAlsoWhereItsAnswerFailsFurtherIn() throws IOException {
    Files.deleteIfExists(AUDIT);
    MvcTestResult answer =
        post(
            WRITER,
            IMPORT
                .replace("mutation {", "mutation { __typename")
                .replace("{ id }", "{ id sourceDocuments(first: -1) { totalCount } }"));
    assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
    assertThat(submitted.taken()).hasSize(1);
    assertThat(Files.readAllLines(AUDIT).stream().map(JSON::readTree).toList())
        .satisfiesExactly(done -> assertAudited(done, "writer", "OK", SmallGraph.RUN_ID.value()));
  }

  private static void assertAudited(JsonNode line, String caller, String outcome, String run) {
    assertThat(line.path("caller").asString()).isEqualTo(caller);
    assertThat(line.path("operation").asString()).isEqualTo("importDocuments");
    assertThat(line.path("outcome").asString()).isEqualTo(outcome);
    assertThat(line.path("importRun").asString("")).isEqualTo(run);
    assertThat(Instant.parse(line.path("time").asString())).isAfter(Instant.EPOCH);
  }

  @Test
  void keepsKeysAndTextsOutOfTheLog(CapturedOutput output) {
    logs.setLogLevel("org.springframework", LogLevel.TRACE);
    logs.setLogLevel("org.evidencegraph", LogLevel.TRACE);
    try {
      post(READER, COUNT);
      post(READER.substring(0, 40), COUNT);
      post(WRITER, IMPORT.replace("Text", "Words of a document"));
      web.get().uri("/graphql?access_token={k}", READER).exchange();
    } finally {
      logs.setLogLevel("org.springframework", null);
      logs.setLogLevel("org.evidencegraph", null);
    }
    assertThat(output.getAll())
        .contains("DispatcherServlet")
        .doesNotContain(READER.substring(0, 40), WRITER, "password");
  }

  @Test
  void showsNoTraceWhereItFails() {
    MvcTestResult answer =
        web.get().uri("/documents/{id}", "x").header("Authorization", bearer(READER)).exchange();
    assertThat(text(answer)).doesNotContain("\tat ", "trace", "org.evidencegraph");
  }

  private MvcTestResult post(String key, String query) {
    return ask(bearer(key), query);
  }

  private static String bearer(String key) {
    return "Bearer " + key;
  }

  private MvcTestResult ask(String authorization, String query) {
    return web.post()
        .uri("/graphql")
        .header("Authorization", authorization)
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .content(JSON.writeValueAsString(Map.of("query", query)))
        .exchange();
  }

  private static void assertUnauthenticated(MvcTestResult answer) {
    assertThat(answer)
        .hasStatus(401)
        .headers()
        .hasValue("WWW-Authenticate", "Bearer realm=\"evidence-graph\"");
    assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
    assertThat(error(answer).at("/extensions/fix").asString()).contains("Authorization: Bearer");
    assertThat(text(answer)).doesNotContain("\"data\"");
  }

  private static void assertForbidden(MvcTestResult answer, String scope) {
    assertThat(answer).hasStatus(403);
    assertThat(code(answer)).isEqualTo("FORBIDDEN");
    assertThat(error(answer).at("/extensions/allowed/0").asString()).isEqualTo(scope);
    assertThat(text(answer)).doesNotContain("\"data\"");
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static JsonNode error(MvcTestResult answer) {
    return JSON.readTree(text(answer)).at("/errors/0");
  }

  private static String code(MvcTestResult answer) {
    return error(answer).at("/extensions/code").asString();
  }
}

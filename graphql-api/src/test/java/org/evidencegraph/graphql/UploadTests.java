package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evidencegraph.graphql.SubmittedDocuments.Submitted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests with files, over HTTP, as clients and attackers send them. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.endpoint.health.validate-group-membership=false")
@Timeout(120)
class UploadTests {
  private static final String MUTATION =
      "mutation($input: ImportDocumentsInput!) { importDocuments(input: $input) { importRun { id"
          + " } } }";
  private static final String OPERATIONS =
      "{\"query\": \"" + MUTATION + "\", \"variables\": {\"input\": {\"documents\": [%s]}}}";
  private static final String ONE = OPERATIONS.formatted("{\"name\": \"a.txt\", \"file\": null}");
  private static final String MAP = "{\"0\": [\"variables.input.documents.0.file\"]}";

  @Autowired SubmittedDocuments submitted;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void forget() {
    submitted.taken();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private record Part(String name, String fileName, String content) {
    String text() {
      String file = fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"";
      return "--line\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
          .formatted(name, file, content);
    }
  }

  private static Part field(String name, String content) {
    return new Part(name, "", content);
  }

  private static Part file(String name, String content) {
    return new Part(name, "sent.txt", content);
  }

  @Test
  void takesSeveralFilesAndTextsInOneCall() throws Exception {
    String documents =
        """
        {"name": "2019/a.txt", "file": null, "url": "https://example.org/a"},
        {"file": null}, {"name": "c.txt", "text": "Text of c"}\
        """;
    HttpResponse<String> answer =
        send(
            field("operations", OPERATIONS.formatted(documents).replace("\n", " ")),
            field(
                "map",
                "{\"x\": [\"variables.input.documents.0.file\"], \"y\":"
                    + " [\"variables.input.documents.1.file\"]}"),
            file("x", "Text of ä"),
            new Part("y", "b.txt", ""));
    assertThat(json(answer).at("/data/importDocuments/importRun/id").asString())
        .isEqualTo(SmallGraph.RUN_ID.value());
    assertThat(submitted.taken())
        .containsExactly(
            new Submitted("2019/a.txt", "Text of ä", "https://example.org/a"),
            new Submitted("b.txt", "", null),
            new Submitted("c.txt", "Text of c", null));
  }

  @Test
  void takesOneFileInTwoPlacesAndAPartOfEachKind() throws Exception {
    String documents =
        "{\"name\": \"a.txt\", \"file\": null}, {\"name\": \"b.txt\", \"file\": null}";
    send(
        new Part("operations", "o.json", OPERATIONS.formatted(documents)),
        field(
            "map",
            "{\"0\": [\"variables.input.documents.0.file\","
                + " \"variables.input.documents.1.file\"]}"),
        file("0", "same"));
    assertThat(submitted.taken()).extracting(Submitted::name).containsExactly("a.txt", "b.txt");
  }

  @Test
  void refusesAFormThatABrowserWouldSendForAnotherSite() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request(body(field("operations", ONE), field("map", MAP), file("0", "x"))).build(),
            HttpResponse.BodyHandlers.ofString());
    assertRefused(answer, 403, "FORBIDDEN", "GraphQL-Require-Preflight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
  void refusesMutationsOfMediaTypesThatNeedNoPreflight(String mediaType) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri())
            .header("Content-Type", mediaType)
            .POST(
                BodyPublishers.ofString(
                    OPERATIONS.formatted("{\"name\": \"a.txt\", \"text\": \"x\"}")))
            .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(415);
    assertThat(submitted.taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=bogus",
        "application/json; charset=\"b o\"",
        "multipart/form-data; charset=bogus; boundary=line",
        "json",
        "multipart/*",
        "application/*; charset=utf-8"
      })
  void refusesAMediaTypeThatCannotBeRead(String mediaType) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri())
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofString("{\"query\": \"{ __typename }\"}"))
            .build();
    assertRefused(
        http.send(request, HttpResponse.BodyHandlers.ofString()),
        415,
        "BAD_USER_INPUT",
        "Content-Type");
  }

  @Test
  void changesNothingOnGet() throws Exception {
    String query =
        "mutation%7BimportDocuments(input:%7Bdocuments:%5B%7Bname:%22a%22,text:%22x%22%7D%5D%7D)"
            + "%7BimportRun%7Bid%7D%7D%7D";
    HttpRequest request = HttpRequest.newBuilder(URI.create(uri() + "?query=" + query)).build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(submitted.taken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "operations|no json|operations",
        "operations|[]|operations",
        "operations|[{\"query\": \"{ service { version } }\"}]|operations",
        "operations|{\"variables\": {}}|query",
        "operations|{\"query\": 1}|query",
        "operations|{\"query\": \"{ x }\", \"__proto__\": {}}|operations",
        "operations|{\"query\": \"{ x }\", \"variables\": []}|variables",
        "operations|{\"query\": \"{ x }\"}|map.0",
        "operations|{\"documentId\": \"a\"}|query",
        "map|no json|map",
        "map|[]|map",
        "map|{\"0\": \"variables.input.documents.0.file\"}|map.0",
        "map|{\"0\": []}|map.0",
        "map|{\"0\": [1]}|map.0",
        "map|{\"0\": [\"\"]}|map.0",
        "map|{\"0\": [\"query\"]}|map.0",
        "map|{\"0\": [\"variables\"]}|map.0",
        "map|{\"0\": [\"variables.input.documents.1.file\"]}|map.0",
        "map|{\"0\": [\"variables.input.documents.-1.file\"]}|map.0",
        "map|{\"0\": [\"variables.input.documents.00.file\"]}|map.0",
        "map|{\"0\": [\"variables.input.documents.0.name\"]}|map.0",
        "map|{\"0\": [\"variables.input.documents.0.file.x\"]}|map.0",
        "map|{\"0\": [\"variables.__proto__.polluted\"]}|map.0",
        "map|{\"0\": [\"variables.constructor.prototype\"]}|map.0",
        "map|{\"0\": [\"0.variables.input.documents.0.file\"]}|map.0",
        "map|{\"1\": [\"variables.input.documents.0.file\"]}|map.1",
        "map|{\"map\": [\"variables.input.documents.0.file\"]}|map.map",
        "map|{}|0"
      })
  void refusesWhatDoesNotFitTogether(String part, String content, String argument)
      throws Exception {
    HttpResponse<String> answer =
        send(
            field("operations", part.equals("operations") ? content : ONE),
            field("map", part.equals("map") ? content : MAP),
            file("0", "x"));
    assertRefused(answer, 400, "BAD_USER_INPUT", argument);
  }

  @Test
  void refusesMissingAndRepeatedParts() throws Exception {
    assertRefused(send(field("map", MAP), file("0", "x")), 400, "BAD_USER_INPUT", "operations");
    assertRefused(send(field("operations", ONE), file("0", "x")), 400, "BAD_USER_INPUT", "map");
    assertRefused(
        send(field("operations", ONE), field("map", MAP)), 400, "BAD_USER_INPUT", "map.0");
    assertRefused(
        send(field("operations", ONE), field("map", MAP), file("0", "x"), file("0", "y")),
        400,
        "BAD_USER_INPUT",
        "0");
  }

  @Test
  void refusesABodyThatIsCutOffOrNone() throws Exception {
    String whole = body(field("operations", ONE), field("map", MAP), file("0", "text"));
    assertRefused(sendBody(whole.substring(0, whole.length() - 20)), 400, "BAD_USER_INPUT", "body");
    assertRefused(sendBody("nothing of the kind"), 400, "BAD_USER_INPUT", null);
  }

  @Test
  void refusesMoreThan100Files() throws Exception {
    Part[] parts = IntStream.range(0, 101).mapToObj(n -> file("f" + n, "x")).toArray(Part[]::new);
    Part[] all = new Part[103];
    all[0] = field("operations", ONE);
    all[1] = field("map", MAP);
    System.arraycopy(parts, 0, all, 2, parts.length);
    assertRefused(send(all), 413, "QUERY_TOO_LARGE", "body");
  }

  @Test
  void refusesAFileThatIsTooLargeAndTakesOneThatIsNot() throws Exception {
    String large = "x".repeat((20 << 20) + 1);
    HttpResponse<String> refused =
        send(field("operations", ONE), field("map", MAP), file("0", large));
    assertRefused(refused, 413, "QUERY_TOO_LARGE", "body");
    send(field("operations", ONE), field("map", MAP), file("0", large.substring(1)));
    assertThat(submitted.taken())
        .singleElement()
        .satisfies(document -> assertThat(document.text()).hasSize(20 << 20));
  }

  @Test
  void refusesJsonThatIsTooLargeWhetherItTellsItsSizeOrNot() throws Exception {
    byte[] large = "x".repeat(25 << 20).getBytes(StandardCharsets.US_ASCII);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri()).header("Content-Type", "application/json");
    HttpRequest told = request.POST(BodyPublishers.ofByteArray(large)).build();
    assertRefused(
        http.send(told, HttpResponse.BodyHandlers.ofString()), 413, "QUERY_TOO_LARGE", "body");
    HttpRequest streamed =
        request
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
            .build();
    assertRefused(
        http.send(streamed, HttpResponse.BodyHandlers.ofString()), 413, "QUERY_TOO_LARGE", "body");
  }

  @Test
  void answersARequestThatDoesNotTellItsSize() throws Exception {
    byte[] body = "{\"query\": \"{ service { version } }\"}".getBytes(StandardCharsets.US_ASCII);
    HttpRequest request =
        HttpRequest.newBuilder(uri())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)))
            .build();
    assertThat(json(http.send(request, HttpResponse.BodyHandlers.ofString())).at("/data/service"))
        .hasToString("{\"version\":\"1.2.3\"}");
  }

  /** Far more than would fit into memory; the server ends it long before. */
  @Test
  void endsAGigabyteEarly() throws Exception {
    HttpRequest request =
        request("")
            .header("GraphQL-Require-Preflight", "1")
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofInputStream(() -> endless(file("0", "").text())))
            .build();
    try {
      assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(413);
    } catch (java.io.IOException connectionClosed) {
      assertThat(connectionClosed).isNotInstanceOf(java.net.http.HttpTimeoutException.class);
    }
    assertThat(submitted.taken()).isEmpty();
  }

  private static InputStream endless(String head) {
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    return new InputStream() {
      private long given;

      @Override
      public int read() {
        return given < start.length ? start[(int) given++] : given++ < (1L << 30) ? 'x' : -1;
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        int n = 0;
        for (int next = read(); next >= 0; next = n < length ? read() : -1) {
          buffer[from + n++] = (byte) next;
        }
        return n == 0 ? -1 : n;
      }
    };
  }

  private void assertRefused(
      HttpResponse<String> answer,
      int status,
      String code,
      @org.jspecify.annotations.Nullable String argument) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode error = json(answer).at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo(code);
    assertThat(error.get("message").asString()).isNotBlank();
    if (argument != null) {
      assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
    }
    assertThat(submitted.taken()).isEmpty();
  }

  private HttpResponse<String> send(Part... parts) throws Exception {
    return sendBody(body(parts));
  }

  private HttpResponse<String> sendBody(String body) throws Exception {
    return http.send(
        request(body).header("GraphQL-Require-Preflight", "1").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String body) {
    return HttpRequest.newBuilder(uri())
        .header("Content-Type", "multipart/form-data; boundary=line")
        .POST(BodyPublishers.ofString(body));
  }

  private static String body(Part... parts) {
    return List.of(parts).stream().map(Part::text).collect(Collectors.joining()) + "--line--\r\n";
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + port + "/graphql");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return new JsonMapper().readTree(answer.body());
  }
}

package org.evidencegraph.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.EvidenceApplication;
import org.evidencegraph.graphql.security.ApiKey;
import org.evidencegraph.graphql.security.KeyFile;
import org.evidencegraph.graphql.security.KeySecret;
import org.evidencegraph.graphql.security.Scope;
import org.evidencegraph.importer.SampleCorpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page in a real browser, of a server that asks for keys. */
@SpringBootTest(
    classes = EvidenceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:with-key;DB_CLOSE_DELAY=-1",
      "evidence.security.mode=api-key",
      "evidence.sample=false",
      "evidence.import.threads=1",
      "evidence.subscriptions.interval=50ms"
    })
class GraphiqlWithKeyTests {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final By TABS = By.cssSelector(".graphiql-tab");
  private static final By RUN = By.cssSelector(".graphiql-execute-button");
  private static final By STOP = By.cssSelector("button[aria-label^=Stop]");
  private static final String QUERY = ".graphiql-query-editor";
  private static final String ANSWER = ".graphiql-response";
  private static final String HEADERS = ".graphiql-editor-tool .graphiql-editor:not(.hidden)";
  private static final String IMPORT =
      "mutation($d: [DocumentInput!]!) { importDocuments(input: {documents: $d}) { importRun { id }"
          + " } }";

  /** Copies of the sample that are imported first, for longer than a browser takes to follow. */
  private static final int BEFORE = 2;

  private static final Path FOLDER = folder();
  private static final String KEY = key(new KeyFile(FOLDER.resolve("keys")));

  @TempDir static Path profile;

  static Browser browser;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void keys(DynamicPropertyRegistry options) {
    options.add("evidence.home", FOLDER::toString);
    options.add("evidence.security.keys", () -> FOLDER.resolve("keys").toString());
    options.add("evidence.audit.file", () -> FOLDER.resolve("audit.log").toString());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("with-key");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(KeyFile file) {
    String secret = KeySecret.create();
    Set<Scope> scopes = Set.of(Scope.READ, Scope.IMPORT);
    try {
      file.add(new ApiKey("page", KeySecret.hash(secret), scopes, Instant.EPOCH, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secret;
  }

  @BeforeAll
  static void open() {
    browser = Browser.open(profile);
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
    FileSystemUtils.deleteRecursively(FOLDER);
  }

  /** As somebody who was never here. */
  @BeforeEach
  void visit() {
    browser.forget("http://127.0.0.1:" + port + "/actuator/health");
    browser.visit("http://127.0.0.1:" + port + "/graphiql");
  }

  @Test
  void runsAMutationWithTheKeyTypedAsAHeaderAndNoneWithout() {
    write(
        "Boiled",
        """
        mutation Boiled {
          importDocuments(input: {documents: [{name: "rice.txt", text: "Boil the rice."}]}) {
            importRun { id }
          }
        }
        """);
    browser.click(RUN);
    assertThat(browser.textOf(ANSWER, "code")).contains("UNAUTHENTICATED").doesNotContain("run_");

    typeKey();
    browser.click(RUN);
    assertThat(browser.textOf(ANSWER, "importRun")).contains("run_").doesNotContain("errors");
    browser.until(_ -> browser.stored().contains("Boiled"));
    assertThat(browser.stored()).doesNotContain(KEY);
  }

  @Test
  void showsHowAnImportGoesOnUntilItsEnd() throws Exception {
    typeKey();
    importStarted(1, BEFORE);
    String run = importStarted(BEFORE + 1, BEFORE + 1);
    write(
        "Followed",
        "subscription Followed { importProgress(run: \"%s\") { read finishedAt } }".formatted(run));
    browser.noteTextsOf(ANSWER);
    browser.click(RUN);
    browser.textOf(ANSWER, "\"finishedAt\": \"");
    browser.until(page -> page.findElements(STOP).isEmpty() ? page : null);

    List<String> told = browser.notedTexts().stream().filter(t -> t.contains("read")).toList();
    assertThat(told).hasSizeGreaterThan(1);
    assertThat(told.getFirst()).contains("\"read\": 0").contains("\"finishedAt\": null");
    assertThat(told.getLast()).contains("\"read\": " + SampleCorpus.samples().size());
  }

  /** GraphiQL takes a moment to note the name of the operation, and asks for the one before. */
  private void write(String name, String query) {
    browser.write(QUERY, query);
    browser.until(
        _ -> browser.texts(TABS).stream().anyMatch(tab -> tab.contains(name)) ? name : null);
  }

  private void typeKey() {
    browser.click(By.cssSelector("button[data-name=headers]"));
    browser.type(HEADERS, "{\"Authorization\": \"Bearer " + KEY + "\"}");
  }

  private String importStarted(int first, int last) throws Exception {
    List<Map<String, String>> documents = new ArrayList<>();
    for (int copy = first; copy <= last; copy++) {
      for (SampleCorpus.Sample sample : SampleCorpus.samples()) {
        String text = new String(sample.bytes(), StandardCharsets.UTF_8) + "\n".repeat(copy);
        documents.add(Map.of("name", copy + "/" + sample.name(), "text", text));
      }
    }
    String body =
        JSON.writeValueAsString(Map.of("query", IMPORT, "variables", Map.of("d", documents)));
    JsonNode answer = JSON.readTree(post(body));
    return answer.at("/data/importDocuments/importRun/id").asString();
  }

  private String post(String body) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
              .header("Authorization", "Bearer " + KEY)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}

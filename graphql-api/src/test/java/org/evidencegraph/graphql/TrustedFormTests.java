package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.SubmittedDocuments.Submitted;
import org.evidencegraph.graphql.hash.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockPart;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A server that runs the documents of its manifest alone, asked with forms and with JSON. */
@SpringBootTest(
    classes = {SmallGraphPorts.class, Api.class},
    properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc
class TrustedFormTests {
  private static final String COUNT = "query ($n: Int) { papers(first: $n) { totalCount } }";
  private static final String IMPORT =
      "mutation($input: ImportDocumentsInput!) { importDocuments(input: $input) { importRun { id"
          + " } } }";

  @TempDir static Path folder;

  @Autowired MockMvcTester web;
  @Autowired SubmittedDocuments submitted;

  @DynamicPropertySource
  static void manifest(DynamicPropertyRegistry options) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(
        manifest,
        JsonMapper.builder().build().writeValueAsString(Map.of("doc-1", COUNT, "doc-2", IMPORT)));
    options.add("evidence.http.trusted-documents", manifest::toString);
  }

  @BeforeEach
  void forget() {
    submitted.taken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"{ service { version } }\"}",
        "{\"documentId\": \"doc-3\"}",
        "{\"documentId\": \"doc-3\", \"query\": \"{ service { version } }\"}",
        "{\"query\": \"mutation { importDocuments(input: {documents: [{name: \\\"a\\\", text:"
            + " \\\"x\\\"}]}) { importRun { id } } }\"}",
        "{}"
      })
  void refusesWhatIsNotInTheManifestWhateverItsForm(String request) {
    for (MvcTestResult answer : new MvcTestResult[] {json(request), form(request, "{}")}) {
      assertThat(answer).hasStatus(403).bodyText().contains("FORBIDDEN").doesNotContain("1.2.3");
    }
    assertThat(submitted.taken()).isEmpty();
  }

  @Test
  void runsADocumentOfTheManifestByIdAndByHashAndByText() {
    String variables = "\"variables\": {\"n\": 1}}";
    for (String request :
        new String[] {
          "{\"documentId\": \"doc-1\", " + variables,
          "{\"documentId\": \"sha256:%s\", ".formatted(Sha256.of(COUNT)) + variables,
          "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"%s\"}}, "
                  .formatted(Sha256.of(COUNT))
              + variables,
          "{\"query\": \"" + COUNT + "\", " + variables
        }) {
      for (MvcTestResult answer : new MvcTestResult[] {json(request), form(request, "{}")}) {
        assertThat(answer).hasStatusOk().bodyText().contains("\"totalCount\":3");
      }
    }
  }

  @Test
  void putsFilesIntoTheVariablesOfADocumentOfTheManifest() {
    MvcTestResult answer =
        form(
            "{\"documentId\": \"doc-2\", \"variables\": {\"input\": {\"documents\": [{\"name\":"
                + " \"a.txt\", \"file\": null}]}}}",
            "{\"0\": [\"variables.input.documents.0.file\"]}",
            new MockPart("0", "sent.txt", "Text of ä".getBytes(StandardCharsets.UTF_8)));
    assertThat(answer).hasStatusOk().bodyText().contains(SmallGraph.RUN_ID.value());
    assertThat(submitted.taken()).containsExactly(new Submitted("a.txt", "Text of ä", null));
  }

  private MvcTestResult json(String request) {
    return web.post().uri("/graphql").contentType("application/json").content(request).exchange();
  }

  private MvcTestResult form(String operations, String map, MockPart... files) {
    List<MockPart> parts = new ArrayList<>(List.of(files));
    parts.add(new MockPart("operations", operations.getBytes(StandardCharsets.UTF_8)));
    parts.add(new MockPart("map", map.getBytes(StandardCharsets.UTF_8)));
    return web.post()
        .uri("/graphql")
        .multipart()
        .header("GraphQL-Require-Preflight", "1")
        .part(parts.toArray(MockPart[]::new))
        .exchange();
  }
}

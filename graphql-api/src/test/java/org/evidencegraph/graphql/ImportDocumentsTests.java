package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.SubmittedDocuments.Submitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the mutation takes, and what it refuses as the caller's mistake. */
@OverSmallGraph
class ImportDocumentsTests {
  private static final String MUTATION =
      "mutation($documents: [DocumentInput!]!) { importDocuments(input: {documents: $documents}) {"
          + " importRun { id } } }";

  @Autowired Api api;
  @Autowired SubmittedDocuments submitted;

  @BeforeEach
  void forget() {
    submitted.taken();
  }

  @Test
  void takesTextsOfAnyContentAndAnswersWithTheRun() {
    JsonNode data =
        api.data(
            MUTATION,
            Map.of(
                "documents",
                List.of(
                    document("a.txt", "Text"), document("ö/b c.txt", ""), document("d", "Text"))));
    assertThat(data.at("/importDocuments/importRun/id").asString())
        .isEqualTo(SmallGraph.RUN_ID.value());
    assertThat(submitted.taken())
        .extracting(Submitted::name)
        .containsExactly("a.txt", "ö/b c.txt", "d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/etc/passwd",
        "../up.txt",
        "a/../b",
        "a/./b",
        "a//b",
        "a/",
        "..",
        "C:/a.txt",
        "C:a",
        "a\\b",
        "a\nb",
        "a\u0000b",
        "a\u202Eb",
        "a\u2028b",
        ".hidden",
        "a/.b/c.txt"
      })
  void refusesNamesThatLeadAstray(String name) {
    assertRefused("input.documents.0.name", document(name, "Text"));
  }

  @Test
  void refusesANameThatIsMissingTooLongOrTaken() {
    assertRefused("input.documents.0.name", Map.of("text", "x"));
    assertRefused("input.documents.0.name", document("x".repeat(301), "Text"));
    assertRefused("input.documents.1.name", document("a", "Text"), document("a", "Text"));
  }

  @Test
  void refusesADocumentWithoutContent() {
    assertRefused("input.documents.0", Map.of("name", "a.txt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ftp://example.org/",
        "javascript:alert(1)",
        "https://user:pw@example.org/"
      })
  void refusesWhatIsNoWebAddress(String url) {
    Map<String, Object> document = new HashMap<>(document("a.txt", "Text"));
    document.put("url", url);
    assertRefused("input.documents.0.url", document);
  }

  @Test
  void refusesTooManyDocumentsAndNone() {
    assertThat(refused(List.of()).at("/extensions/argument").asString())
        .isEqualTo("input.documents");
    assertThat(refused(List.of()).at("/extensions/fix").asString())
        .isEqualTo("Give at least one document.");
    JsonNode error = refused(Collections.nCopies(101, document("a", "x")));
    assertThat(error.at("/extensions/allowed").asString()).isEqualTo("1 to 100");
  }

  @Test
  void refusesMoreThan20MegabytesTogetherCountedAsUtf8() {
    String half = "ä".repeat((5 << 20) + 1);
    JsonNode error = refused(List.of(document("a", half), document("b", half)));
    assertThat(error.at("/extensions/allowed").asString()).isEqualTo("20 MB in one call");
  }

  @Test
  void refusesAFileThatIsNoPartOfTheRequest() {
    Map<String, Object> document = Map.of("name", "a.txt", "file", "content");
    assertThat(refused(List.of(document)).get("message").asString()).contains("multipart");
    JsonNode literal =
        api.error(
            "mutation { importDocuments(input: {documents: [{name: \"a\", file: \"x\"}]}) {"
                + " importRun { id } } }");
    assertThat(literal.get("message").asString()).isNotBlank();
    assertThat(submitted.taken()).isEmpty();
  }

  @SafeVarargs
  private void assertRefused(String argument, Map<String, Object>... documents) {
    JsonNode error = refused(List.of(documents));
    assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
    assertThat(error.at("/extensions/fix").asString()).isNotBlank();
  }

  private JsonNode refused(List<Map<String, Object>> documents) {
    JsonNode error = api.error(MUTATION, Map.of("documents", documents));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(submitted.taken()).isEmpty();
    return error;
  }

  private static Map<String, Object> document(String name, String text) {
    return Map.of("name", name, "text", text);
  }
}

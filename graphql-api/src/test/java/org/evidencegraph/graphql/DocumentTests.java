package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class DocumentTests {
  private static final String TEXT_URL = "/documents/" + SmallGraph.DOCUMENT_ID.value() + ".txt";

  @Autowired Api api;
  @Autowired MockMvc web;

  @Test
  void aSpanTellsItsWords() {
    JsonNode span =
        api.data(
                "{ claims { nodes { span { start end exact prefix suffix verified context(chars: 3)"
                    + " url sourceDocument { sha256 } } } } }")
            .at("/claims/nodes/0/span");
    assertThat(span.get("exact").asString()).isEqualTo("Moss may help stones.");
    assertThat(span.get("prefix").asString())
        .isEqualTo(" stones heal slowly\nAbstract \uD83E\uDEA8 ")
        .hasSize(32);
    assertThat(span.get("suffix").asString()).startsWith(" Stones with moss").hasSize(32);
    assertThat(span.get("verified").asBoolean()).isTrue();
    assertThat(span.get("context").asString()).isEqualTo("\uD83E\uDEA8 Moss may help stones. St");
    assertThat(span.get("url").asString())
        .isEqualTo("https://stones.example/grey#:~:text=Moss%20may%20help%20stones.");
    assertThat(SmallGraph.CONTENT.substring(span.get("start").asInt(), span.get("end").asInt()))
        .isEqualTo("Moss may help stones.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2001, Integer.MAX_VALUE})
  void contextIsBounded(int chars) {
    JsonNode error =
        api.ask("{ claims { nodes { span { context(chars: %d) } } } }".formatted(chars))
            .at("/errors/0");
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("chars");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content(start: 0, end: 4)        | Grey
          content(start: 5, end: 11)       | stones
          content(start: 4, end: 4)        | ''
          content(end: 4)                  | Grey
          content(start: null, end: 4)     | Grey
          """)
  void contentIsCut(String field, String words) {
    assertThat(document(field).get("content").asString()).isEqualTo(words);
  }

  @Test
  void contentIsWholeWithoutBounds() {
    assertThat(document("content").get("content").asString()).isEqualTo(SmallGraph.CONTENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start: -1", "start: 5, end: 4", "end: 99999", "start: 99999"})
  void boundsOutsideTheTextAreRefused(String bounds) {
    JsonNode error =
        api.error(
            "{ sourceDocument(by: {name: \"stones/grey.txt\"}) { content(%s) } }"
                .formatted(bounds));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/allowed").asString()).contains(" to ");
    assertThat(error.at("/extensions/fix").asString().contains("the end of the text"))
        .isEqualTo(error.at("/extensions/argument").asString().equals("end"));
  }

  @Test
  void theTextIsServedExactlyAndAsNothingButText() throws Exception {
    assertThat(document("textUrl").get("textUrl").asString()).isEqualTo(TEXT_URL);
    web.perform(get(TEXT_URL))
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(content().bytes(SmallGraph.CONTENT.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aDocumentWithoutContentHasNoTextAndNoAddress() {
    JsonNode document =
        api.data(
                "{ node(id: \"%s\") { ... on SourceDocument { label content textUrl } } }"
                    .formatted(SmallGraph.EMPTY_DOCUMENT.id().value()))
            .get("node");
    assertThat(document.get("content").isNull()).isTrue();
    assertThat(document.get("textUrl").isNull()).isTrue();
    assertThat(document.get("label").asString()).isEqualTo("f".repeat(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"doc_1", "doc_00000000000000000000000000000000", "..", "pap_x"})
  void unknownDocumentsAreNotFound(String id) throws Exception {
    web.perform(get("/documents/{id}.txt", id)).andExpect(status().isNotFound());
  }

  private JsonNode document(String field) {
    return api.data("{ sourceDocument(by: {name: \"stones/grey.txt\"}) { %s } }".formatted(field))
        .get("sourceDocument");
  }
}

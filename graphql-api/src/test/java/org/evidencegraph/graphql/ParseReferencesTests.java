package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class ParseReferencesTests {
  private static final String QUERY =
      "query($texts: [String!]!) { parseReferences(texts: $texts) { text title authors { name } }"
          + " }";

  @Autowired Api api;

  @Test
  void answersEachTextInItsPlace() {
    JsonNode read = parse(List.of("", "Doe A. Cells at work. Knee. 2011;26(3):941-9.", "\u0000"));
    assertThat(read).hasSize(3);
    assertThat(read.at("/0/title").isNull()).isTrue();
    assertThat(read.at("/0/authors")).isEmpty();
    assertThat(read.at("/1/title").asString()).isEqualTo("Cells at work");
    assertThat(read.at("/2/text").asString()).isEqualTo("\u0000");
  }

  @Test
  void takesOneHundredTextsAndNoMore() {
    assertThat(parse(Collections.nCopies(100, "Doe A. Cells. Knee. 2011;2:3-9."))).hasSize(100);
    JsonNode error = refused(Collections.nCopies(101, "Doe A. Cells. Knee. 2011;2:3-9."));
    assertThat(error.get("message").asString())
        .isEqualTo("texts is \"101 texts\"; allowed is at most 100. Ask in several requests.");
  }

  @Test
  void refusesATextThatIsTooLongForAReference() {
    parse(List.of("x".repeat(6_000)));
    JsonNode error = refused(List.of("Doe A.", "x".repeat(6_001)));
    assertThat(error.get("message").asString())
        .startsWith("texts.1 is \"6001 characters\"; allowed is at most 6000");
  }

  @Test
  void refusesTextsThatAreTooLongTogether() {
    JsonNode error = refused(Collections.nCopies(11, "x".repeat(6_000)));
    assertThat(error.get("message").asString())
        .startsWith("texts is \"66000 characters\"; allowed is at most 60000 together");
  }

  @Test
  void answersAShortQuestionAmongLongOnes() {
    String fields =
        IntStream.range(0, 15)
            .mapToObj(n -> "f" + n + ": parseReferences(texts: $texts) { title }")
            .collect(Collectors.joining(" "));
    Map<String, Object> longest = Map.of("texts", List.of("10.1/".repeat(1_200)));
    CompletableFuture<JsonNode> slow =
        CompletableFuture.supplyAsync(
            () -> api.data("query($texts: [String!]!) { " + fields + " }", longest));
    JsonNode brief = parse(List.of("Doe A. Cells at work. Knee. 2011;26(3):941-9."));
    assertThat(brief.at("/0/title").asString()).isEqualTo("Cells at work");
    assertThat(slow).isNotDone();
    assertThat(slow.join()).hasSize(15);
  }

  private JsonNode parse(List<String> texts) {
    return api.data(QUERY, Map.of("texts", texts)).get("parseReferences");
  }

  private JsonNode refused(List<String> texts) {
    JsonNode error = api.error(QUERY, Map.of("texts", texts));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    return error;
  }
}

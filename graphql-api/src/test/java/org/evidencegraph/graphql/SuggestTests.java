package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.evidencegraph.search.SearchType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class SuggestTests {
  @Autowired Api api;
  @Autowired FoundInSmallGraph index;

  private JsonNode suggest(String arguments) {
    return api.data("{ suggest(%s) { label subject { __typename } } }".formatted(arguments))
        .path("suggest");
  }

  @Test
  void keepsTheOrderAndLeavesOutWhatIsGone() {
    assertThat(suggest("prefix: \"ce\"").findValuesAsString("__typename"))
        .containsExactly("Concept", "Paper");
  }

  @Test
  void asksForConceptsTrialsAndPapersUnlessToldOtherwise() {
    suggest("prefix: \"ce\", types: null, first: null");
    assertThat(index.suggested.types())
        .containsExactlyInAnyOrder(SearchType.CONCEPT, SearchType.TRIAL, SearchType.PAPER);
    assertThat(index.suggested.size()).isEqualTo(10);
    suggest("prefix: \"ce\", types: [CLAIM], first: 1");
    assertThat(index.suggested.types()).isEqualTo(Set.of(SearchType.CLAIM));
    assertThat(index.suggested.size()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void refusesSizesOutOfRange(int first) {
    JsonNode error = api.error("{ suggest(prefix: \"ce\", first: %d) { label } }".formatted(first));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("first");
    assertThat(error.at("/extensions/fix").asString())
        .doesNotContain("totalCount")
        .doesNotContain("pageInfo");
  }

  @Test
  void refusesLongTexts() {
    JsonNode error = api.error("{ suggest(prefix: \"" + "x".repeat(201) + "\") { label } }");
    assertThat(error.at("/extensions/argument").asString()).isEqualTo("prefix");
    assertThat(error.at("/extensions/allowed").asString()).isEqualTo("at most 200 characters");
  }

  @Test
  void costsWhatItMayReturn() {
    JsonNode answer =
        api.ask("{ suggest(prefix: \"ce\", types: [PAPER], first: 7) { subject { __typename } } }");
    assertThat(answer.at("/extensions/cost/requested").asInt()).isEqualTo(14);
  }
}

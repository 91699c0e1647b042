package org.evidencegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OverSmallGraph
class ResolveIdentifiersTests {
  private static final String QUERY =
      "query($inputs: [String!]!) { resolveIdentifiers(inputs: $inputs) { input status reason"
          + " node { __typename id } candidates { id } } }";

  @Autowired Api api;

  @Test
  void answersEachInputInItsPlaceWhateverItsKind() {
    JsonNode answers =
        resolve(
            List.of(
                "https://doi.org/10.5555/GREY.STONES",
                SmallGraph.CLAIM.id().value(),
                "NCT00000001",
                "10.5555/nobody",
                "Moss on stones",
                SmallGraph.CLAIM.id().value(),
                "Nobody's title"));

    assertThat(answers)
        .extracting(answer -> answer.get("status").asString())
        .containsExactly("EXACT", "EXACT", "EXACT", "NOT_FOUND", "EXACT", "EXACT", "NOT_FOUND");
    assertThat(answers)
        .extracting(answer -> answer.at("/node/__typename").asString(null))
        .containsExactly("Paper", "Claim", "Trial", null, "Paper", "Claim", null);
    assertThat(answers.at("/0/node/id").asString()).isEqualTo(SmallGraph.PAPER.id().value());
    assertThat(answers.at("/0/reason").isNull()).isTrue();
    assertThat(answers.at("/0/input").asString()).isEqualTo("https://doi.org/10.5555/GREY.STONES");
    assertThat(answers.at("/3/reason").asString())
        .isEqualTo("No paper of this graph has the DOI 10.5555/nobody.");
  }

  @Test
  void givesCandidatesWhereSeveralPapersFit() {
    JsonNode answer = resolve(List.of("10.5555/book")).get(0);

    assertThat(answer.get("status").asString()).isEqualTo("AMBIGUOUS");
    assertThat(answer.get("node").isNull()).isTrue();
    assertThat(answer.get("candidates")).hasSize(10);
    assertThat(answer.get("reason").asString())
        .isEqualTo("More than 10 papers have the DOI 10.5555/book.");
  }

  @Test
  void saysWhyAnInputCannotBeMeant() {
    JsonNode answers =
        resolve(
            List.of(
                "", "NCT12", "xyz_" + "0".repeat(32), "pap_" + "0".repeat(32), "10.xx/", "10.x/y"));

    assertThat(answers)
        .extracting(answer -> answer.get("status").asString())
        .containsExactly(
            "MALFORMED", "MALFORMED", "MALFORMED", "NOT_FOUND", "MALFORMED", "MALFORMED");
    assertThat(answers.at("/4/reason").asString()).startsWith("A DOI is 10., four to nine digits");
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.get("reason").asString()).isNotBlank());
  }

  @Test
  void takesFiveHundredInputsAndNoMore() {
    assertThat(resolve(Collections.nCopies(500, "10.5555/grey.stones"))).hasSize(500);
    assertThat(resolve(List.of())).isEmpty();
    JsonNode error = api.error(QUERY, Map.of("inputs", Collections.nCopies(501, "x")));
    assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    assertThat(error.get("message").asString())
        .isEqualTo("inputs is \"501 inputs\"; allowed is at most 500. Ask in several requests.");
  }

  private JsonNode resolve(List<String> inputs) {
    return api.data(QUERY, Map.of("inputs", inputs)).get("resolveIdentifiers");
  }
}

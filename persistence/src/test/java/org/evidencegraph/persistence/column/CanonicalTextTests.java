package org.evidencegraph.persistence.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.paper.Bibliography;
import org.evidencegraph.paper.PaperField;
import org.evidencegraph.provenance.SourceDocumentId;
import org.evidencegraph.provenance.TextSpan;
import org.junit.jupiter.api.Test;

class CanonicalTextTests {
  private static final SourceDocumentId DOCUMENT = SourceDocumentId.of("0".repeat(64));

  @Test
  void writesTheMembersOfMapsInAFixedOrder() {
    Map<PaperField, TextSpan> places = new HashMap<>();
    for (PaperField field : PaperField.values()) {
      places.put(field, TextSpan.of(DOCUMENT, "text", 0, 4));
    }
    Bibliography.Builder said = Bibliography.builder().identifier(new Doi("10.5555/a"));
    places.forEach(said::place);

    String text = CanonicalText.of(new Object[] {said.build()});

    assertThat(text).contains("\"identifiers\":[\"DOI:10.5555/a\"]");
    List<Integer> found = new ArrayList<>();
    for (PaperField field : PaperField.values()) {
      found.add(text.indexOf("\"" + field.name() + "\":"));
    }
    assertThat(found).isSorted().allMatch(at -> at > 0);
  }

  @Test
  void tellsNullFromText() {
    assertThat(CanonicalText.of(new Object[] {null, "null", 1}))
        .isEqualTo("[null,\"null\",1]")
        .isNotEqualTo(CanonicalText.of(new Object[] {"null", null, 1}));
  }
}

package org.evidencegraph.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Claims and studies of papers that do not cite each other meet at the condition they speak of. */
class ConceptJoinTests {
  private static final String ABOUT =
      """
      query($label: String!) { concept(by: {label: $label}) {
        claims(first: 100) { nodes { text paper { containerTitle } } }
        trials(first: 100) { nodes { mentions(first: 10) { nodes { reference { ordinal } } } } }
      } }
      """;

  /**
   * Per condition: journals of the papers whose claims name it, and the entries whose titles are
   * studies of it.
   */
  private static final Map<String, Expected> JOINS =
      Map.of(
          "graft-versus-host disease",
          new Expected(
              Set.of("Curr Opin Oncol", "Bone Marrow Transplantation"), Set.of(24, 39, 40, 41, 42)),
          "osteogenesis imperfecta",
          new Expected(Set.of("Curr Opin Oncol"), Set.of(22, 65, 87)),
          "multiple sclerosis",
          new Expected(Set.of("Curr Opin Oncol"), Set.of(48, 49)));

  private record Expected(Set<String> journals, Set<Integer> entries) {}

  @Test
  void joinsClaimsAndStudiesOfTheSampleByCondition(@TempDir Path home) {
    assertJoins(home);
  }

  @Test
  void joinsClaimsAndStudiesOfTheRealPagesByCondition(@TempDir Path home) {
    assertJoins(home, "--evidence.import.folder=" + Captures.folder());
  }

  private static void assertJoins(Path home, String... options) {
    try (RunningServer server = RunningServer.start(home, options)) {
      JOINS.forEach(
          (label, expected) -> assertThat(joined(server, label)).as(label).isEqualTo(expected));
      for (String name :
          List.of("GVHD", "graft versus host disease", "Graft–Versus–Host Disease")) {
        assertThat(joined(server, name)).as(name).isEqualTo(JOINS.get("graft-versus-host disease"));
      }
    }
  }

  private static Expected joined(RunningServer server, String label) {
    JsonNode concept = server.query(ABOUT, Map.of("label", label)).path("concept");
    Set<String> journals = new TreeSet<>();
    concept
        .path("claims")
        .path("nodes")
        .forEach(c -> journals.add(c.path("paper").path("containerTitle").asString()));
    List<Integer> entries = new ArrayList<>();
    for (JsonNode trial : concept.path("trials").path("nodes")) {
      trial
          .path("mentions")
          .path("nodes")
          .forEach(m -> entries.add(m.path("reference").path("ordinal").asInt()));
    }
    return new Expected(journals, new TreeSet<>(entries));
  }
}

package org.evidencegraph.concept;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that texts name in many ways, one node.
 *
 * @param label preferred name: {@code graft-versus-host disease}
 * @param vocabulary {@code MeSH}; null for a concept that only texts know
 * @param code {@code D006086}; null without vocabulary
 * @param synonyms other names, abbreviations included
 */
public record Concept(
    ConceptId id,
    String label,
    ConceptKind kind,
    @Nullable String vocabulary,
    @Nullable String code,
    List<String> synonyms) {
  public Concept {
    synonyms = List.copyOf(synonyms);
    if (label.isBlank()) {
      throw new IllegalArgumentException("a concept has a label");
    }
  }

  public static Concept of(
      ConceptKind kind,
      String label,
      @Nullable String vocabulary,
      @Nullable String code,
      List<String> synonyms) {
    return new Concept(
        ConceptId.of(kind, label, vocabulary, code), label, kind, vocabulary, code, synonyms);
  }
}

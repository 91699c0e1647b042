package org.evidencegraph.persistence.concept;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.evidencegraph.concept.Concept;
import org.evidencegraph.filter.TextFold;

/**
 * One concept out of what several documents call it. A pure function of the set: where documents
 * differ, the smallest label in code-point order is the label and every other name is a synonym.
 */
final class MergedConcept {
  private MergedConcept() {}

  static Concept of(Collection<Concept> given) {
    List<Concept> ordered =
        given.stream()
            .sorted(
                Comparator.comparing(Concept::label)
                    .thenComparing(concept -> String.join("\n", concept.synonyms())))
            .toList();
    Concept first = ordered.getFirst();
    return new Concept(
        first.id(),
        first.label(),
        first.kind(),
        first.vocabulary(),
        first.code(),
        synonyms(ordered));
  }

  private static List<String> synonyms(List<Concept> ordered) {
    Set<String> known = new LinkedHashSet<>();
    known.add(TextFold.fold(ordered.getFirst().label()));
    return ordered.stream()
        .flatMap(concept -> Stream.concat(concept.synonyms().stream(), Stream.of(concept.label())))
        .filter(name -> known.add(TextFold.fold(name)))
        .toList();
  }
}

package org.evidencegraph.importer.trial;

import java.util.List;
import java.util.Optional;
import org.evidencegraph.concept.ConceptKind;
import org.evidencegraph.importer.concept.FoundConcept;
import org.evidencegraph.importer.sentence.Range;
import org.evidencegraph.importer.sentence.Word;
import org.evidencegraph.importer.sentence.Words;

/**
 * A title or sentence with what is known of it.
 *
 * @param text the folded text that the offsets belong to
 * @param value the stretch without line ends
 * @param words of the stretch
 * @param concepts mentions inside it
 */
public record Prose(
    String text, Range range, String value, List<Word> words, List<FoundConcept> concepts) {

  public static Prose of(String text, Range range, String value, List<FoundConcept> concepts) {
    return new Prose(text, range, value, Words.in(text, range.start(), range.end()), concepts);
  }

  List<FoundConcept> of(ConceptKind kind) {
    return concepts.stream().filter(found -> found.kind() == kind).toList();
  }

  boolean names(ConceptKind kind) {
    return concepts.stream().anyMatch(found -> found.kind() == kind);
  }

  /** The word that ends last before an offset. */
  Optional<Word> wordBefore(int offset) {
    Word last = null;
    for (Word word : words) {
      if (word.end() > offset) {
        break;
      }
      last = word;
    }
    return Optional.ofNullable(last);
  }

  /** The first word that begins at or after an offset. */
  Optional<Word> wordAfter(int offset) {
    return words.stream().filter(word -> word.start() >= offset).findFirst();
  }
}

package org.evidencegraph.persistence.search;

import java.util.List;
import java.util.stream.Collectors;
import org.evidencegraph.persistence.search.Words.Word;
import org.evidencegraph.search.SearchText;
import org.evidencegraph.search.SearchText.Part;

/**
 * One part of what is asked, cut into words as the index is.
 *
 * @param words at least one
 */
record Wanted(Part part, List<Word> words) {

  static List<Wanted> of(SearchText text) {
    return text.parts().stream()
        .map(part -> new Wanted(part, Words.of(part.text())))
        .filter(wanted -> !wanted.words.isEmpty())
        .toList();
  }

  boolean isPrefix() {
    return part instanceof Part.Prefix;
  }

  boolean isWord() {
    return part instanceof Part.Word;
  }

  /** The words as one: {@code il6} for {@code IL-6}; only compounds stand so in the index. */
  String joined() {
    return words.stream().map(Word::term).collect(Collectors.joining());
  }

  /** Whether the words are one compound. */
  boolean isCompound() {
    return words.stream().skip(1).allMatch(Word::tied);
  }

  List<Word> before() {
    return words.subList(0, words.size() - 1);
  }

  Word last() {
    return words.getLast();
  }

  String identifier() {
    return Documents.identifier(part.text());
  }
}

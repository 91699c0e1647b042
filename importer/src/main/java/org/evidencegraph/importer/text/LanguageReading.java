package org.evidencegraph.importer.text;

import java.util.List;

/**
 * Reads the prose that a page reader located: sentences, concept mentions, studies. Knows no
 * layout.
 */
@FunctionalInterface
public interface LanguageReading {

  /** Reads nothing; for tests of layouts. */
  LanguageReading NONE =
      (text, passages, titles, referenceCount) -> new Reading(List.of(), List.of(), List.of());

  /**
   * @param passages in the order they are to be read
   * @param titles the paper's own and those of its references
   * @param referenceCount number of entries of the reference list, so that in-text citations can be
   *     checked
   */
  Reading read(
      FoldedText text, List<Passage> passages, List<TitleRange> titles, int referenceCount);
}

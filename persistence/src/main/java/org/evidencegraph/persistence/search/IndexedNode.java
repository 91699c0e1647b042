package org.evidencegraph.persistence.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.evidencegraph.search.SearchType;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a node.
 *
 * @param id as the graph gives it out
 * @param owner id of the paper with which it comes and goes; the node's own for the others
 * @param year null where it has none
 * @param held whether a document about its paper is held; null where it has no paper
 * @param passages the weightiest field first
 */
record IndexedNode(
    String id,
    SearchType type,
    String owner,
    @Nullable Integer year,
    @Nullable Boolean held,
    List<Passage> passages) {

  /** A value of a field of the schema. */
  record Passage(String field, Weight weight, String text) {}

  /** How much it tells that a word stands in a field; fields of one weight are searched as one. */
  enum Weight {
    TITLE(4),
    TERM(2),
    NAME(2),
    TEXT(1),
    /** Found only as a whole. */
    IDENTIFIER(8);

    final float boost;

    Weight(float boost) {
      this.boost = boost;
    }
  }

  IndexedNode(
      String id, SearchType type, String owner, @Nullable Integer year, @Nullable Boolean held) {
    this(id, type, owner, year, held, new ArrayList<>());
  }

  IndexedNode with(String field, Weight weight, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      passages.add(new Passage(field, weight, text));
    }
    return this;
  }

  IndexedNode with(String field, Weight weight, Collection<String> texts) {
    texts.forEach(text -> with(field, weight, text));
    return this;
  }
}

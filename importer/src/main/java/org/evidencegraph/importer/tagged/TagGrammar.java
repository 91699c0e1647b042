package org.evidencegraph.importer.tagged;

import org.jspecify.annotations.Nullable;

/** How a format writes tags, and where its records begin and end. */
public interface TagGrammar {

  /**
   * A tag and what stands behind it.
   *
   * @param value may be empty
   */
  record Tagged(String tag, String value) {}

  /** Takes a line apart; null for one that goes on with the field before it. */
  @Nullable Tagged tagged(String line);

  /** Whether the tag is the first of a record. */
  boolean opens(String tag);

  /** Whether the tag ends a record. */
  boolean closes(String tag);

  /** Whether the tag tells about the file and belongs to no record. */
  default boolean isOfFile(String tag) {
    return false;
  }

  /**
   * Whether a field that stands behind an empty line begins a record.
   *
   * @param first tag of the record before it
   * @param tag of the field
   */
  default boolean opensAfterBlank(String first, String tag) {
    return false;
  }

  /** Whether what stands behind an empty line without a tag is no part of the field before it. */
  default boolean blankEndsField() {
    return false;
  }

  /** The tag that ends a record, for messages; null where nothing has to. */
  @Nullable String end();
}

package org.evidencegraph.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a connection is wanted.
 *
 * @param size how many items at most, 1 to {@link #LARGEST}
 * @param backward true: the last {@code size} items between the places; false: the first ones
 * @param after the place behind which the items stand, not itself included; null: from the first
 * @param before the place before which the items stand, not itself included; null: to the last
 */
public record PageWindow(
    int size, boolean backward, @Nullable Cursor after, @Nullable Cursor before) {
  /** The largest page anyone gets. */
  public static final int LARGEST = 100;

  public PageWindow {
    if (size < 1 || size > LARGEST) {
      throw new InvalidPageException("A page holds 1 to " + LARGEST + " items, not " + size + ".");
    }
  }

  /** The first items after the place, or at all. */
  public static PageWindow after(int size, @Nullable Cursor place) {
    return new PageWindow(size, false, place, null);
  }

  /** The last items before the place, or at all. */
  public static PageWindow before(int size, @Nullable Cursor place) {
    return new PageWindow(size, true, null, place);
  }

  public static PageWindow first(int size) {
    return after(size, null);
  }
}

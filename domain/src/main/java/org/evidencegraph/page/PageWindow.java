package org.evidencegraph.page;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a connection is wanted.
 *
 * @param size how many items at most, 1 to {@link #LARGEST}
 * @param backward true: the last {@code size} items before {@code from}; false: the first after it
 * @param from the place to go on from, not itself included; null at either end
 */
public record PageWindow(int size, boolean backward, @Nullable Cursor from) {
  /** The largest page anyone gets. */
  public static final int LARGEST = 100;

  public PageWindow {
    if (size < 1 || size > LARGEST) {
      throw new InvalidPageException("A page holds 1 to " + LARGEST + " items, not " + size + ".");
    }
  }

  public static PageWindow first(int size) {
    return new PageWindow(size, false, null);
  }
}

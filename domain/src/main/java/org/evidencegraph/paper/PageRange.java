package org.evidencegraph.paper;

import org.jspecify.annotations.Nullable;

/**
 * Pages of a paper, completed: 747-54 is first 747, last 754.
 *
 * @param last null where one page is printed
 * @param asPrinted {@code 747–54}
 */
public record PageRange(String first, @Nullable String last, String asPrinted) {
  public PageRange {
    if (first.isBlank()) {
      throw new IllegalArgumentException("a page range has a first page");
    }
  }
}

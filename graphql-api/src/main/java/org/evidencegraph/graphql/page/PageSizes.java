package org.evidencegraph.graphql.page;

import java.util.Map;
import java.util.stream.Stream;
import org.evidencegraph.page.PageWindow;

/** How many items a page has at most, known before it is asked for. */
public final class PageSizes {
  static final int ROOT = 20;
  static final int NESTED = 10;

  private PageSizes() {}

  /**
   * @param arguments of a connection, with the values of variables
   * @param root whether it is a field of the operation itself
   */
  public static int asked(Map<String, Object> arguments, boolean root) {
    return Stream.of("first", "last")
        .map(arguments::get)
        .filter(Integer.class::isInstance)
        .mapToInt(size -> Math.clamp((Integer) size, 1, PageWindow.LARGEST))
        .max()
        .orElse(root ? ROOT : NESTED);
  }
}

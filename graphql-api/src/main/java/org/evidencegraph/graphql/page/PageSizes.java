package org.evidencegraph.graphql.page;

import java.util.Map;
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
    Object size = arguments.getOrDefault("first", arguments.get("last"));
    return size instanceof Integer number
        ? Math.clamp(number, 1, PageWindow.LARGEST)
        : root ? ROOT : NESTED;
  }
}

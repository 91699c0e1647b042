package org.evidencegraph.page;

import org.evidencegraph.filter.Condition;

/**
 * One page of one connection: which children, which window, and whether they are to be counted.
 *
 * @param counted whether {@link Page#totalCount} is wanted; it costs a statement of its own
 */
public record PageRequest(Condition where, PageWindow window, boolean counted) {

  public static PageRequest first(int size) {
    return new PageRequest(Condition.ANY, PageWindow.first(size), false);
  }
}

package org.evidencegraph.page;

import java.util.List;

/**
 * A place in an ordered connection: the sort values of one row, and the name of the order they
 * belong to.
 *
 * @param order name of the order, such as {@code papers.default}; a cursor is only valid in its own
 *     order
 * @param position sort values of the row, first key first, the row's key last
 */
public record Cursor(String order, List<String> position) {
  public Cursor {
    position = List.copyOf(position);
  }
}

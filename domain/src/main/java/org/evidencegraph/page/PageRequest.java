package org.evidencegraph.page;

import java.util.List;
import java.util.Set;
import org.evidencegraph.filter.Condition;

/**
 * One page of one connection: which children in which order, which window, and what else is to be
 * told of all children that meet the condition.
 *
 * @param orderBy first key first; empty: the connection's own order
 * @param counted whether {@link Page#totalCount} is wanted; it costs a statement of its own
 * @param facets names of the facets that are wanted; each costs a statement of its own
 * @param facetSize how many values of each facet at most, the most frequent ones
 */
public record PageRequest(
    Condition where,
    List<Sort> orderBy,
    PageWindow window,
    boolean counted,
    Set<String> facets,
    int facetSize) {

  public PageRequest {
    orderBy = List.copyOf(orderBy);
    facets = Set.copyOf(facets);
  }

  /** In the connection's own order and without facets. */
  public PageRequest(Condition where, PageWindow window, boolean counted) {
    this(where, List.of(), window, counted, Set.of(), 0);
  }

  public static PageRequest first(int size) {
    return new PageRequest(Condition.ANY, PageWindow.first(size), false);
  }
}

package org.evidencegraph.page;

import java.util.Collection;
import java.util.Map;

/**
 * Port: pages of any edge for many parents at once, in a number of statements that does not depend
 * on them.
 */
public interface Connections {

  /**
   * The asked page for each parent, cut in the database.
   *
   * @return a page for every parent asked for, empty where it has no children
   * @throws InvalidPageException when the window's cursor belongs to another order or is not well
   *     formed
   */
  <P, C> Map<P, Page<C>> pages(Edge<P, C> edge, Collection<P> parents, PageRequest request);
}

package org.evidencegraph.search;

import java.util.EnumSet;
import java.util.Set;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;

/**
 * One page of what is found.
 *
 * <p>Conditions and facets know three fields. {@value #TYPE} is a {@link SearchType}. {@value
 * #YEAR} is that of a paper, for a claim that of its paper, for a reference the one that it prints.
 * {@value #HELD} says whether a document about the paper is held, of which a claim or reference
 * tells what holds for its own paper. Studies and concepts have neither year nor document.
 *
 * @param types what may be found; none: nothing is
 * @param page in no order but that of the hits
 */
public record SearchRequest(SearchText text, Set<SearchType> types, PageRequest page) {
  public static final String TYPE = "type";
  public static final String YEAR = "year";
  public static final String HELD = "held";

  public SearchRequest {
    types = Set.copyOf(types);
    if (!page.orderBy().isEmpty()) {
      throw new IllegalArgumentException("hits have one order");
    }
  }

  /** The first hits of any type. */
  public static SearchRequest first(int size, String text) {
    return new SearchRequest(
        SearchText.parse(text),
        EnumSet.allOf(SearchType.class),
        new PageRequest(Condition.ANY, PageWindow.first(size), true));
  }
}

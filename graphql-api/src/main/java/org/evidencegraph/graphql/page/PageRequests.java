package org.evidencegraph.graphql.page;

import graphql.schema.DataFetchingEnvironment;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.graphql.filter.ConditionArguments;
import org.evidencegraph.page.PageRequest;

/** Reads what a connection field is asked for from its arguments and selections. */
public final class PageRequests {
  private PageRequests() {}

  /**
   * @param root whether it is a field of the operation itself
   */
  static PageRequest of(DataFetchingEnvironment field, boolean root) {
    return of(field, root ? PageSizes.ROOT : PageSizes.NESTED, ConditionArguments.condition(field));
  }

  /** What is asked of hits, whose other arguments say what to look for. */
  public static PageRequest ofHits(DataFetchingEnvironment field) {
    return of(field, PageSizes.ROOT, ConditionArguments.filter(field));
  }

  private static PageRequest of(DataFetchingEnvironment field, int size, Condition where) {
    FacetSelection facets = FacetSelection.of(field);
    return new PageRequest(
        where,
        OrderArguments.sorts(field),
        PageArguments.window(field, size),
        field.getSelectionSet().contains("totalCount"),
        facets.names(),
        facets.size());
  }
}

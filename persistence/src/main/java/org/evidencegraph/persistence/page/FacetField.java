package org.evidencegraph.persistence.page;

/**
 * A field whose values can be counted.
 *
 * @param filter the field that conditions name, whose tests do not count for its facet
 * @param join HQL of rows to join where a child may have several values; empty for none
 * @param key HQL of what is counted as one value; null where a child has none
 * @param shown HQL of the value as it is shown, an aggregate over the rows of one key
 */
public record FacetField(String filter, String join, String key, String shown) {

  /** A field of the child's own row. */
  public static FacetField of(String filter, String expression) {
    return new FacetField(filter, "", expression, "min(" + expression + ")");
  }
}

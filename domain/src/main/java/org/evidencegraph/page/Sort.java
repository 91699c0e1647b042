package org.evidencegraph.page;

/**
 * One key of an order that was asked for. What lacks the value comes last in either direction.
 *
 * @param field a value of the schema's order fields: {@code CITATION_COUNT}
 */
public record Sort(String field, boolean descending) {}

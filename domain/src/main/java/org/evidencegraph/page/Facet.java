package org.evidencegraph.page;

/**
 * How many children have one value of a field.
 *
 * @param value an integer, a text, or the name of an enum value
 */
public record Facet(Object value, int count) {}

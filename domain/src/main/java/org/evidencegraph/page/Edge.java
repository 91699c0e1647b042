package org.evidencegraph.page;

/**
 * A connection of the graph by name: from parents of type {@code P} to children of type {@code C}.
 * Each feature declares its own as constants; persistence holds one relation for each.
 *
 * @param name unique, as in the schema: {@code Paper.claims}
 */
public record Edge<P, C>(String name, Class<P> parent, Class<C> child) {}

package org.evidencegraph.page;

/** The parent of connections that start at the query root. */
public enum Root {
  GRAPH
}

package org.evidencegraph.identifier;

/**
 * The id of a node of the graph, unique over all types: prefix, underscore, 32 hexadecimal digits.
 */
public interface NodeId {
  String value();
}

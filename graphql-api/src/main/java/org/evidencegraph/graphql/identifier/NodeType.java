package org.evidencegraph.graphql.identifier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.evidencegraph.identifier.NodeId;

/**
 * A type of the graph that has global ids.
 *
 * @param prefix of its ids, without underscore
 * @param parse makes an id of text, or throws IllegalArgumentException
 * @param record the type's record; its name is the name in the schema
 * @param idOf the id of a record
 * @param port finds records by id; what it does not find it leaves out
 */
public record NodeType<I extends NodeId, N>(
    String prefix,
    Function<String, I> parse,
    Class<N> record,
    Function<N, I> idOf,
    Function<Collection<I>, Map<I, N>> port) {

  Map<String, Object> find(Collection<String> ids) {
    Map<I, N> nodes = port.apply(ids.stream().map(parse).toList());
    Map<String, Object> found = new HashMap<>();
    nodes.forEach((id, node) -> found.put(id.value(), node));
    return found;
  }

  String idIn(Object node) {
    return idOf.apply(record.cast(node)).value();
  }
}

package org.evidencegraph.persistence.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the children of a page, all of them with at most one statement. */
@FunctionalInterface
public interface Children<P, C> {

  /** A child that cannot be read is left out of the map, and then of its page. */
  Map<Link<P>, C> of(List<Link<P>> links);

  /** Children that a port reads by their ids. */
  static <P, K, C> Children<P, C> nodes(
      Function<UUID, K> id, Function<Collection<K>, Map<K, C>> byIds) {
    return linked(id, byIds, (link, child) -> child);
  }

  /** Children that are made of a link and the node at its far end. */
  static <P, K, N, C> Children<P, C> linked(
      Function<UUID, K> id,
      Function<Collection<K>, Map<K, N>> byIds,
      BiFunction<Link<P>, N, C> make) {
    return links -> {
      Set<K> ids = new LinkedHashSet<>();
      links.forEach(link -> ids.add(id.apply(link.child())));
      Map<K, N> nodes = byIds.apply(ids);
      Map<Link<P>, C> children = new LinkedHashMap<>();
      for (Link<P> link : links) {
        N node = nodes.get(id.apply(link.child()));
        if (node != null) {
          children.put(link, make.apply(link, node));
        }
      }
      return children;
    };
  }
}

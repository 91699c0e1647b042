package org.evidencegraph.graphql.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fits a port that is asked by ids to a batch field that is asked for records. */
public final class Batches {

  private Batches() {}

  /** The list of each source; empty for a source that the port leaves out. */
  public static <S, K, V> Map<S, List<V>> lists(
      Collection<S> sources, Function<S, K> key, Function<Collection<K>, Map<K, List<V>>> port) {
    Map<K, List<V>> found = port.apply(sources.stream().map(key).distinct().toList());
    Map<S, List<V>> lists = new HashMap<>();
    sources.forEach(source -> lists.put(source, found.getOrDefault(key.apply(source), List.of())));
    return lists;
  }

  /** The value of each source; a source that the port leaves out is left out. */
  public static <S, K, V> Map<S, V> values(
      Collection<S> sources, Function<S, K> key, Function<Collection<K>, Map<K, V>> port) {
    Map<K, V> found = port.apply(sources.stream().map(key).distinct().toList());
    Map<S, V> values = new HashMap<>();
    for (S source : sources) {
      V value = found.get(key.apply(source));
      if (value != null) {
        values.put(source, value);
      }
    }
    return values;
  }
}

package org.evidencegraph.persistence.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.page.Sort;

/** What a connection can be ordered by beside its own order, by the schema's names. */
public final class OrderFields {
  private final Map<String, Both> fields = new LinkedHashMap<>();

  private record Both(List<SortKey> ascending, List<SortKey> descending) {}

  /** A field that every row has, as the keys that it stands for. */
  public OrderFields by(String name, SortKey... keys) {
    List<SortKey> ascending = List.of(keys);
    return by(name, ascending, ascending.stream().map(SortKey::reversed).toList());
  }

  /**
   * A field that rows may lack.
   *
   * @param ascending keys that put rows without a value last
   * @param descending keys the other way round, which put them last as well
   */
  public OrderFields by(String name, List<SortKey> ascending, List<SortKey> descending) {
    fields.put(name, new Both(ascending, descending));
    return this;
  }

  /**
   * The order asked for. It is made total by the last key of the connection's own order, and its
   * name tells it from all other orders.
   */
  Order order(List<Sort> sorts, Order own) {
    if (sorts.isEmpty()) {
      return own;
    }
    Map<String, SortKey> keys = new LinkedHashMap<>();
    for (Sort sort : sorts) {
      keys(sort).forEach(key -> keys.putIfAbsent(key.expression(), key));
    }
    SortKey last = own.keys().getLast();
    keys.putIfAbsent(last.expression(), last);
    return new Order(name(sorts, own), new ArrayList<>(keys.values()));
  }

  private static String name(List<Sort> sorts, Order own) {
    return sorts.stream()
        .map(sort -> (sort.descending() ? "-" : "+") + sort.field())
        .collect(Collectors.joining("", own.name() + ":", ""));
  }

  private List<SortKey> keys(Sort sort) {
    Both both = fields.get(sort.field());
    if (both == null) {
      throw new InvalidPageException("This list cannot be ordered by " + sort.field() + ".");
    }
    return sort.descending() ? both.descending() : both.ascending();
  }
}

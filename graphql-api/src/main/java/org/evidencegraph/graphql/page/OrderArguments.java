package org.evidencegraph.graphql.page;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.page.Sort;
import org.jspecify.annotations.Nullable;

/** Reads {@code orderBy}. Null and the empty list leave the connection in its own order. */
final class OrderArguments {
  private OrderArguments() {}

  static List<Sort> sorts(DataFetchingEnvironment field) {
    @Nullable List<Map<String, Object>> orderBy = field.getArgument("orderBy");
    return orderBy == null
        ? List.of()
        : orderBy.stream().map(OrderArguments::sort).distinct().toList();
  }

  private static Sort sort(Map<String, Object> key) {
    return new Sort(
        Objects.requireNonNull(key.get("field")).toString(), "DESC".equals(key.get("direction")));
  }
}

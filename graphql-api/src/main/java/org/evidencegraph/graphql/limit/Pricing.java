package org.evidencegraph.graphql.limit;

import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evidencegraph.graphql.page.PageSizes;

/**
 * Prices an operation from its text alone. A page costs its size, whatever is there to fill it; an
 * object with an id of its own costs 1, and so does each element of a list; scalars and the objects
 * that hold them are free. What is asked of each element is multiplied by their number. A character
 * of text to be read costs as much as an element.
 */
final class Pricing {
  /** Elements of a list that no argument bounds. */
  static final int LIST = 10;

  private final GraphQLSchema schema;
  private final List<Price.Part> parts = new ArrayList<>();

  private Pricing(GraphQLSchema schema) {
    this.schema = schema;
  }

  static Price of(ExecutableNormalizedOperation operation, GraphQLSchema schema) {
    Pricing pricing = new Pricing(schema);
    long cost = 0;
    for (ExecutableNormalizedField field : operation.getTopLevelFields()) {
      cost = plus(cost, pricing.cost(field, "", 1));
    }
    pricing.parts.sort(Comparator.comparingLong(Price.Part::cost).reversed());
    return new Price(cost, pricing.parts);
  }

  /**
   * @param path of the field above
   * @param times that the field is answered
   */
  private long cost(ExecutableNormalizedField field, String path, long times) {
    GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType(schema));
    if (isWrittenFromList(field)) {
      String text = path + "." + field.getFieldName();
      return part(field, text, times(times, LIST), 0, LIST);
    }
    if (field.getFieldName().startsWith("__")
        || !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType)) {
      return 0;
    }
    String here = path.isEmpty() ? field.getFieldName() : path + "." + field.getFieldName();
    if (name(type).endsWith("Connection")) {
      return page(field, here, times);
    }
    if (isReadFromText(field)) {
      return read(field, here, times);
    }
    if (type instanceof GraphQLList) {
      return list(field, here, times, listSize(field));
    }
    long own = isNode(type) ? times : 0;
    return plus(own, children(field.getChildren(), here, times));
  }

  /** A text that takes the reading of a list; it costs as much. */
  private static boolean isWrittenFromList(ExecutableNormalizedField field) {
    return field.getFieldName().equals("citation") && field.getObjectTypeNames().contains("Paper");
  }

  /** A list made by reading texts, which takes as long as they are. */
  private static boolean isReadFromText(ExecutableNormalizedField field) {
    return field.getFieldName().equals("parseReferences") && field.getParent() == null;
  }

  private long read(ExecutableNormalizedField field, String path, long times) {
    int size = listSize(field);
    long characters =
        field.getResolvedArguments().values().stream()
            .filter(Collection.class::isInstance)
            .flatMap(texts -> ((Collection<?>) texts).stream())
            .mapToLong(text -> text.toString().length())
            .sum();
    long own = times(times, Math.max(size, characters));
    return part(field, path, own, children(field.getChildren(), path, times(times, size)), size);
  }

  private long page(ExecutableNormalizedField field, String path, long times) {
    int size = PageSizes.asked(field.getResolvedArguments(), field.getParent() == null);
    boolean items = false;
    long below = 0;
    long nodes = times(times, size);
    for (ExecutableNormalizedField child : field.getChildren()) {
      boolean perItem = isItems(child);
      items |= perItem;
      below = plus(below, perItem ? items(child, path, nodes) : cost(child, path, times));
    }
    return items ? part(field, path, nodes, below, size) : below;
  }

  /** Below {@code nodes} and {@code edges { node }}, which are counted with the page. */
  private long items(ExecutableNormalizedField items, String path, long nodes) {
    long below = 0;
    for (ExecutableNormalizedField child : items.getChildren()) {
      boolean node = items.getFieldName().equals("edges") && child.getFieldName().equals("node");
      below =
          plus(below, node ? children(child.getChildren(), path, nodes) : cost(child, path, nodes));
    }
    return below;
  }

  private static boolean isItems(ExecutableNormalizedField field) {
    return field.getFieldName().equals("nodes") || field.getFieldName().equals("edges");
  }

  private long list(ExecutableNormalizedField field, String path, long times, int size) {
    long elements = times(times, size);
    return part(field, path, elements, children(field.getChildren(), path, elements), size);
  }

  private long part(ExecutableNormalizedField field, String path, long own, long below, int size) {
    long total = plus(own, below);
    parts.add(new Price.Part(path, field.getFieldName(), own, total, size));
    return total;
  }

  /**
   * As many as are asked for, be it of the object that holds the list, or as the longest list of
   * the arguments names.
   */
  private int listSize(ExecutableNormalizedField field) {
    if (takesFirst(field)) {
      return PageSizes.asked(field.getResolvedArguments(), false);
    }
    if (field.getParent() != null && takesFirst(field.getParent())) {
      return PageSizes.asked(field.getParent().getResolvedArguments(), false);
    }
    return field.getResolvedArguments().values().stream()
        .filter(Collection.class::isInstance)
        .mapToInt(value -> ((Collection<?>) value).size())
        .max()
        .orElse(LIST);
  }

  private boolean takesFirst(ExecutableNormalizedField field) {
    return field.getFieldDefinitions(schema).stream()
        .anyMatch(definition -> definition.getArgument("first") != null);
  }

  /** Of fields that differ by the type of the object, only those of one type are answered. */
  private long children(List<ExecutableNormalizedField> fields, String path, long times) {
    Map<String, Long> costs = new HashMap<>();
    for (ExecutableNormalizedField field : fields) {
      long cost = cost(field, path, times);
      field.getObjectTypeNames().forEach(type -> costs.merge(type, cost, Pricing::plus));
    }
    return costs.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private boolean isNode(GraphQLType type) {
    return type instanceof GraphQLImplementingType object
        ? name(object).equals("Node")
            || object.getInterfaces().stream().anyMatch(i -> i.getName().equals("Node"))
        : type instanceof GraphQLUnionType;
  }

  private static String name(GraphQLType type) {
    return type instanceof GraphQLNamedType named ? named.getName() : "";
  }

  private static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static long times(long a, long b) {
    return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}

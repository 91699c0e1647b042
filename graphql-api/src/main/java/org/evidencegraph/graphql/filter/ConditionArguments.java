package org.evidencegraph.graphql.filter;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a connection field's arguments ask of its children. A null is the same as leaving it out.
 *
 * <ul>
 *   <li>{@code filter} is read by {@link FilterReader}
 *   <li>{@code overlapping} becomes {@link Condition.Overlaps}
 *   <li>any other argument ({@code relation: SIMILAR}) becomes {@link Condition.OneOf} under its
 *       own name
 * </ul>
 */
public final class ConditionArguments {
  private static final String FILTER = "filter";
  private static final Set<String> NOT_SELECTING =
      Set.of("first", "after", "last", "before", "orderBy");

  private ConditionArguments() {}

  public static Condition condition(DataFetchingEnvironment field) {
    List<Condition> parts = new ArrayList<>();
    for (GraphQLArgument argument : field.getFieldDefinition().getArguments()) {
      Object value = field.getArgument(argument.getName());
      if (value != null && !NOT_SELECTING.contains(argument.getName())) {
        add(parts, argument(argument, value));
      }
    }
    return FilterReader.all(parts);
  }

  /** What {@code filter} alone asks, for a field whose other arguments mean something else. */
  public static Condition filter(DataFetchingEnvironment field) {
    Object value = field.getArgument(FILTER);
    return value == null
        ? Condition.ANY
        : argument(field.getFieldDefinition().getArgument(FILTER), value);
  }

  private static Condition argument(GraphQLArgument argument, Object value) {
    String name = argument.getName();
    if (inputObject(argument.getType()) instanceof GraphQLInputObjectType type) {
      return type.getName().equals("SpanInput")
          ? overlaps(name, map(value))
          : new FilterReader().read(name, type, map(value));
    }
    return new Condition.OneOf(name, List.of(value));
  }

  private static Condition overlaps(String path, Map<String, Object> span) {
    int start = number(span, "start");
    int end = number(span, "end");
    if (start < 0) {
      throw new BadUserInputException(
          path + ".start", start, "0 or more", "Count UTF-16 code units from the start.");
    }
    if (end < start) {
      throw new BadUserInputException(
          path + ".end", end, start + " or more", "A stretch ends at or after its start.");
    }
    return new Condition.Overlaps(start, end);
  }

  private static int number(Map<String, Object> span, String end) {
    return (Integer) Objects.requireNonNull(span.get(end));
  }

  private static void add(List<Condition> parts, Condition part) {
    if (!part.equals(Condition.ANY)) {
      parts.add(part);
    }
  }

  private static @Nullable GraphQLInputObjectType inputObject(GraphQLType type) {
    return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object ? object : null;
  }

  @SuppressWarnings("unchecked") // the engine coerces input objects to maps by field name
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}

package org.evidencegraph.graphql.filter;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.filter.Condition.Side;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one filter argument, guided by its type in the schema.
 *
 * <ul>
 *   <li>{@code and}, {@code or}, {@code not} join filters of the same type
 *   <li>an input with {@code eq} tests one field: each operator given becomes a condition
 *   <li>an input with {@code some} and {@code none} tests what is related
 *   <li>any other input is the filter of the one thing that is related
 * </ul>
 *
 * <p>Depth and number of tests are bounded, since a filter becomes one statement. A relation is a
 * test, and so is a filter in {@code and} or {@code or} that has none.
 */
final class FilterReader {
  static final int DEEPEST = 8;
  static final int MOST_TESTS = 100;
  static final int MOST_VALUES = 1_000;

  private static final String EQUALS = "eq";
  private static final String SOME = "some";
  private static final String NONE = "none";

  private int tests;

  Condition read(String path, GraphQLInputObjectType type, Map<String, Object> filter) {
    return filter(path, type, filter, 1);
  }

  // In the schema's order, so that a filter written in two orders is one filter.
  private Condition filter(
      String path, GraphQLInputObjectType type, Map<String, Object> filter, int depth) {
    if (depth > DEEPEST) {
      throw new BadUserInputException(
          path,
          depth + " filters in one another",
          "at most " + DEEPEST,
          "Join tests of one filter side by side instead of with and, or, not, and ask from the"
              + " paper, claim or trial in the middle.");
    }
    List<Condition> parts = new ArrayList<>();
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      Object value = filter.get(field.getName());
      if (value != null) {
        add(parts, part(path + "." + field.getName(), field, value, depth));
      }
    }
    return all(parts);
  }

  private Condition part(String path, GraphQLInputObjectField field, Object value, int depth) {
    GraphQLInputObjectType type = inputObject(field.getType());
    return switch (field.getName()) {
      case "and" -> all(filters(path, type, (List<?>) value, depth));
      case "or" -> new Condition.Either(filters(path, type, (List<?>) value, depth));
      case "not" -> new Condition.Not(filter(path, type, map(value), depth + 1));
      default -> test(path, field.getName(), type, map(value), depth);
    };
  }

  private List<Condition> filters(
      String path, GraphQLInputObjectType type, List<?> filters, int depth) {
    List<Condition> parts = new ArrayList<>();
    for (int n = 0; n < filters.size(); n++) {
      int before = tests;
      parts.add(filter(path + "." + n, type, map(filters.get(n)), depth + 1));
      if (tests == before) {
        count(path);
      }
    }
    return parts;
  }

  private Condition test(
      String path, String name, GraphQLInputObjectType type, Map<String, Object> test, int depth) {
    if (type.getFieldDefinition(EQUALS) != null) {
      return operators(path, name, type, test);
    }
    return type.getFieldDefinition(SOME) == null
        ? new Condition.Related(name, filter(path, type, test, depth + 1))
        : relation(path, name, type, test, depth);
  }

  private Condition relation(
      String path, String name, GraphQLInputObjectType type, Map<String, Object> test, int depth) {
    List<Condition> parts = new ArrayList<>();
    Object some = test.get(SOME);
    if (some != null) {
      parts.add(related(path, SOME, name, type, some, depth));
    }
    Object none = test.get(NONE);
    if (none != null) {
      parts.add(new Condition.Not(related(path, NONE, name, type, none, depth)));
    }
    return all(parts);
  }

  private Condition related(
      String path,
      String operator,
      String name,
      GraphQLInputObjectType type,
      Object filter,
      int depth) {
    count(path);
    GraphQLInputObjectType of = inputObject(type.getFieldDefinition(operator).getType());
    return new Condition.Related(name, filter(path + "." + operator, of, map(filter), depth + 1));
  }

  private Condition operators(
      String path, String name, GraphQLInputObjectType type, Map<String, Object> test) {
    FilterValues values = FilterValues.of(type, name);
    List<Condition> parts = new ArrayList<>();
    for (GraphQLInputObjectField operator : type.getFieldDefinitions()) {
      Object value = test.get(operator.getName());
      if (value != null) {
        count(path);
        parts.add(
            operator(path + "." + operator.getName(), operator.getName(), name, values, value));
      }
    }
    return all(parts);
  }

  private static Condition operator(
      String path, String operator, String name, FilterValues values, Object value) {
    return switch (operator) {
      case EQUALS -> new Condition.OneOf(name, List.of(values.value(path, value)));
      case "in" -> new Condition.OneOf(name, values.values(path, few(path, (List<?>) value)));
      case "gt" -> new Condition.Compared(name, Side.ABOVE, values.value(path, value));
      case "gte" -> new Condition.Compared(name, Side.FROM, values.value(path, value));
      case "lt" -> new Condition.Compared(name, Side.BELOW, values.value(path, value));
      case "lte" -> new Condition.Compared(name, Side.UP_TO, values.value(path, value));
      case "contains" -> new Condition.Contains(name, value.toString());
      case "startsWith" -> new Condition.StartsWith(name, value.toString());
      case "isNull" ->
          (Boolean) value
              ? new Condition.Absent(name)
              : new Condition.Not(new Condition.Absent(name));
      default -> throw new IllegalStateException("no operator " + operator);
    };
  }

  private static List<?> few(String path, List<?> values) {
    if (values.size() > MOST_VALUES) {
      throw new BadUserInputException(
          path, values.size() + " values", "at most " + MOST_VALUES, "Ask in several requests.");
    }
    return values;
  }

  private void count(String path) {
    tests++;
    if (tests > MOST_TESTS) {
      throw new BadUserInputException(
          path,
          "more than " + MOST_TESTS + " tests in one filter",
          "at most " + MOST_TESTS,
          "Use in: [...] for many values of one field.");
    }
  }

  private static void add(List<Condition> parts, Condition part) {
    if (!part.equals(Condition.ANY)) {
      parts.add(part);
    }
  }

  static Condition all(List<Condition> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private static GraphQLInputObjectType inputObject(GraphQLType type) {
    return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
  }

  @SuppressWarnings("unchecked") // the engine coerces input objects to maps by field name
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }
}

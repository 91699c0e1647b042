package org.evidencegraph.graphql;

import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes queries that ask every list for every test and every order there is, from the schema. */
final class EveryArgument {
  private static final Map<String, String> SAMPLES =
      Map.of(
          "String", "\"2012\"",
          "Int", "2012",
          "Boolean", "true",
          "DateTime", "\"2026-11-22T02:41:07Z\"");
  private static final List<String> JOINING = List.of("and", "or", "not");

  private final GraphQLSchema schema;

  EveryArgument(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * A field that gives a connection.
   *
   * @param parent type that has it
   */
  record ConnectionField(GraphQLObjectType parent, GraphQLFieldDefinition field) {
    @Override
    public String toString() {
      return parent.getName() + "." + field.getName();
    }
  }

  List<ConnectionField> connections() {
    List<ConnectionField> found = new ArrayList<>();
    for (GraphQLNamedType type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType parent) {
        for (GraphQLFieldDefinition field : parent.getFieldDefinitions()) {
          if (named(field.getType()).endsWith("Connection")) {
            found.add(new ConnectionField(parent, field));
          }
        }
      }
    }
    return found;
  }

  /** Every test of the filter, each alone, as filters: {@code {year: {gt: 2012}}}. */
  List<String> tests(ConnectionField of) {
    return tests((GraphQLInputObjectType) of.field().getArgument("filter").getType());
  }

  private List<String> tests(GraphQLInputObjectType filter) {
    List<String> tests = new ArrayList<>();
    for (GraphQLInputObjectField field : filter.getFieldDefinitions()) {
      if (!JOINING.contains(field.getName())) {
        for (String value : values((GraphQLInputObjectType) field.getType())) {
          tests.add("{%s: %s}".formatted(field.getName(), value));
        }
      }
    }
    return tests;
  }

  private List<String> values(GraphQLInputObjectType test) {
    if (test.getFieldDefinition("eq") == null && test.getFieldDefinition("some") == null) {
      return List.of("{}");
    }
    return test.getFieldDefinitions().stream()
        .map(operator -> "{%s: %s}".formatted(operator.getName(), sample(operator.getType())))
        .toList();
  }

  /** A value of the type; an empty object where that is an input. */
  private String sample(GraphQLInputType type) {
    String value =
        switch (GraphQLTypeUtil.unwrapAll(type)) {
          case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
          case GraphQLInputObjectType object -> "{}";
          case GraphQLNamedType scalar -> SAMPLES.get(scalar.getName());
        };
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)) ? "[" + value + "]" : value;
  }

  /** All keys of the order at once, in one direction; empty where the list has its own alone. */
  String order(ConnectionField of, String direction) {
    GraphQLArgument orderBy = of.field().getArgument("orderBy");
    if (orderBy == null) {
      return "";
    }
    GraphQLInputObjectType key =
        (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(orderBy.getType());
    GraphQLEnumType fields =
        (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(key.getFieldDefinition("field").getType());
    return fields.getValues().stream()
        .map(value -> "{field: %s, direction: %s}".formatted(value.getName(), direction))
        .collect(joining(", ", ", orderBy: [", "]"));
  }

  /** A query for the field with these arguments, of some parents where it is not a root field. */
  String query(ConnectionField of, String arguments, String selection) {
    String asked = "%s(%s) { %s }".formatted(of.field().getName(), arguments, selection);
    if (of.parent() == schema.getQueryType()) {
      return "{ %s }".formatted(asked);
    }
    String parent = of.parent().getName();
    String list = Character.toLowerCase(parent.charAt(0)) + parent.substring(1) + "s";
    return "{ %s(first: 5) { nodes { %s } } }".formatted(list, asked);
  }

  private static String named(GraphQLType type) {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(type)).getName();
  }
}

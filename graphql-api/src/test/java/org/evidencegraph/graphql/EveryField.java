package org.evidencegraph.graphql;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes queries that select all there is to select, from the schema alone. */
final class EveryField {
  private final GraphQLSchema schema;
  private final Map<String, String> arguments;

  /**
   * @param arguments those of root fields that need some: {@code paper} to {@code (by: {id:
   *     "pap_…"})}
   */
  EveryField(GraphQLSchema schema, Map<String, String> arguments) {
    this.schema = schema;
    this.arguments = arguments;
  }

  /**
   * Queries that together select every field of every type once: each type is spelt out where it is
   * reached first, and elsewhere by its name only.
   *
   * @param most root fields of one query
   */
  List<String> once(int most) {
    GraphQLFieldsContainer root = schema.getQueryType();
    Map<String, String> places = places();
    List<String> fields =
        root.getFieldDefinitions().stream().map(field -> field(root, field, places)).toList();
    List<String> queries = new ArrayList<>();
    for (int from = 0; from < fields.size(); from += most) {
      List<String> some = fields.subList(from, Math.min(fields.size(), from + most));
      queries.add("{ " + String.join(" ", some) + " }");
    }
    return queries;
  }

  /** Which field of which type spells out a type: the nearest to the root. */
  private Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    Deque<GraphQLFieldsContainer> reached = new ArrayDeque<>(List.of(schema.getQueryType()));
    while (!reached.isEmpty()) {
      GraphQLFieldsContainer type = reached.remove();
      for (GraphQLFieldDefinition field : listsFirst(type)) {
        if (unwrapped(field) instanceof GraphQLFieldsContainer target) {
          reach(target, place(type, field), places, reached);
        }
      }
    }
    return places;
  }

  // A list of nodes can hold one of each type; a single node cannot.
  private static List<GraphQLFieldDefinition> listsFirst(GraphQLFieldsContainer type) {
    return type.getFieldDefinitions().stream()
        .sorted(
            comparing(
                field -> !GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))))
        .toList();
  }

  private void reach(
      GraphQLFieldsContainer target,
      String place,
      Map<String, String> places,
      Deque<GraphQLFieldsContainer> reached) {
    if (places.putIfAbsent(target.getName(), place) != null) {
      return;
    }
    reached.add(target);
    if (target instanceof GraphQLInterfaceType choice) {
      schema.getImplementations(choice).forEach(member -> reach(member, place, places, reached));
    }
  }

  private String selection(GraphQLFieldsContainer type, Map<String, String> places) {
    return type.getFieldDefinitions().stream()
        .map(field -> field(type, field, places))
        .collect(joining(" ", "{ __typename ", " }"));
  }

  private String field(
      GraphQLFieldsContainer parent, GraphQLFieldDefinition field, Map<String, String> places) {
    String name = field.getName() + arguments(parent, field);
    if (unwrapped(field) instanceof GraphQLUnionType) {
      return name + " { __typename }";
    }
    if (!(unwrapped(field) instanceof GraphQLFieldsContainer target)) {
      return name;
    }
    String place = place(parent, field);
    String members =
        target instanceof GraphQLInterfaceType choice
            ? schema.getImplementations(choice).stream()
                .filter(member -> place.equals(places.get(member.getName())))
                .map(member -> "... on " + member.getName() + " " + selection(member, places))
                .collect(joining(" "))
            : "";
    return place.equals(places.get(target.getName()))
        ? name + " " + withMembers(selection(target, places), members)
        : name + " { __typename " + members + " }";
  }

  private static String withMembers(String selection, String members) {
    return selection.substring(0, selection.length() - 1) + members + " }";
  }

  /** A query over all node types at once that spells out everything to a depth. */
  String allNodes(int depth) {
    GraphQLInterfaceType node = (GraphQLInterfaceType) schema.getType("Node");
    return schema.getImplementations(node).stream()
        .map(type -> "... on " + type.getName() + " " + deep(type, depth))
        .collect(joining(" ", "query($ids: [ID!]!) { nodes(ids: $ids) { ", " } }"));
  }

  private String deep(GraphQLFieldsContainer type, int depth) {
    return type.getFieldDefinitions().stream()
        .map(field -> deep(type, field, depth))
        .collect(joining(" ", "{ __typename ", " }"));
  }

  private String deep(GraphQLFieldsContainer parent, GraphQLFieldDefinition field, int depth) {
    return unwrapped(field) instanceof GraphQLFieldsContainer target
        ? field.getName() + (depth == 0 ? " { __typename }" : " " + deep(target, depth - 1))
        : field.getName() + arguments(parent, field);
  }

  private String arguments(GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
    boolean needed =
        field.getArguments().stream()
            .anyMatch(argument -> GraphQLTypeUtil.isNonNull(argument.getType()));
    return needed && parent instanceof GraphQLObjectType
        ? Objects.requireNonNull(arguments.get(field.getName()), field.getName() + " needs some")
        : "";
  }

  private static String place(GraphQLFieldsContainer parent, GraphQLFieldDefinition field) {
    return parent.getName() + "." + field.getName();
  }

  private static GraphQLUnmodifiedType unwrapped(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType());
  }
}

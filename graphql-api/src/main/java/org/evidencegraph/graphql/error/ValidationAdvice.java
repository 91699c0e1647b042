package org.evidencegraph.graphql.error;

import static java.util.stream.Collectors.joining;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.evidencegraph.graphql.error.QueryPlaces.Place;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a query that the schema does not allow, and how to write it instead. */
class ValidationAdvice {
  // Validation error (UnknownType@[papers/nodes]) : Unknown type 'Papers'
  private static final Pattern ENGINE_PREFIX =
      Pattern.compile("^Validation [Ee]rror \\([^)]*\\) ?: *");

  private final QueryPlaces places;

  ValidationAdvice(QueryPlaces places) {
    this.places = places;
  }

  String message(ValidationError error) {
    return place(error).flatMap(place -> advice(error, place)).orElseGet(() -> plain(error));
  }

  private Optional<Place> place(ValidationError error) {
    List<SourceLocation> locations = error.getLocations();
    return locations == null || locations.isEmpty()
        ? Optional.empty()
        : places.at(locations.getFirst());
  }

  private Optional<String> advice(ValidationError error, Place place) {
    return error.getValidationErrorType() instanceof ValidationErrorType type
        ? Optional.ofNullable(
            switch (type) {
              case FieldUndefined -> undefined(place);
              case SubselectionRequired -> needsSelection(place);
              case SubselectionNotAllowed -> takesNoSelection(place);
              case UnknownArgument -> unknownArgument(place);
              case MissingFieldArgument -> missingArgument(place);
              case WrongType -> wrongType(place);
              case FieldsConflict -> plain(error) + ". Give one of them an alias.";
              default -> null;
            })
        : Optional.empty();
  }

  private @Nullable String undefined(Place place) {
    GraphQLFieldsContainer parent = place.parent();
    if (parent == null) {
      return null;
    }
    String name = place.field().getName();
    return itemType(parent)
        .map(item -> askTheItems(place, parent, item))
        .orElseGet(
            () ->
                "%s has no field %s. Its fields: { __type(name: \"%s\") { fields { name } } }"
                    .formatted(parent.getName(), name, parent.getName()));
  }

  // papers { title } or papers { edges { title } }
  private static String askTheItems(
      Place place, GraphQLFieldsContainer parent, GraphQLFieldsContainer item) {
    String name = place.field().getName();
    String reachedBy = reachedBy(place);
    String way = isConnection(parent) ? "nodes" : "node";
    if (item.getFieldDefinition(name) == null) {
      return "%s has no field %s, and neither has %s, of which it holds a page."
          .formatted(parent.getName(), name, item.getName());
    }
    return isConnection(parent)
        ? "%s is a connection: %s { %s { %s } }".formatted(reachedBy, reachedBy, way, name)
        : "%s hold a place and what stands there: %s { %s { %s } }"
            .formatted(reachedBy, reachedBy, way, name);
  }

  private static String reachedBy(Place place) {
    Field reachedBy = place.reachedBy();
    return reachedBy == null ? "this" : reachedBy.getName();
  }

  private static boolean isConnection(GraphQLFieldsContainer type) {
    return type.getName().endsWith("Connection") && type.getFieldDefinition("nodes") != null;
  }

  /** What a connection or an edge holds; empty for every other type. */
  private static Optional<GraphQLFieldsContainer> itemType(GraphQLFieldsContainer type) {
    GraphQLFieldDefinition items =
        isConnection(type)
            ? type.getFieldDefinition("nodes")
            : type.getName().endsWith("Edge") ? type.getFieldDefinition("node") : null;
    return items != null
            && GraphQLTypeUtil.unwrapAll(items.getType()) instanceof GraphQLFieldsContainer item
        ? Optional.of(item)
        : Optional.empty();
  }

  private static @Nullable String needsSelection(Place place) {
    GraphQLFieldDefinition definition = place.definition();
    if (definition == null
        || !(GraphQLTypeUtil.unwrapAll(definition.getType())
            instanceof GraphQLFieldsContainer type)) {
      return null;
    }
    String name = place.field().getName();
    return isConnection(type)
        ? "%s is a connection: %s { nodes { %s } }"
            .formatted(name, name, itemType(type).map(ValidationAdvice::sample).orElse("id"))
        : "%s is %s; say what you want of it: %s { %s }"
            .formatted(name, type.getName(), name, sample(type));
  }

  private static String sample(GraphQLFieldsContainer type) {
    return type.getFieldDefinition("label") != null
        ? "label"
        : type.getFieldDefinitions().getFirst().getName();
  }

  private static @Nullable String takesNoSelection(Place place) {
    GraphQLFieldDefinition definition = place.definition();
    return definition == null
        ? null
        : "%s is %s and has no fields of its own; leave out { … } after it."
            .formatted(
                place.field().getName(),
                GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapAll(definition.getType())));
  }

  private static @Nullable String unknownArgument(Place place) {
    GraphQLFieldDefinition definition = place.definition();
    Argument argument = place.argument();
    if (definition == null || argument == null) {
      return null;
    }
    String field = place.field().getName();
    List<GraphQLArgument> known = definition.getArguments();
    return known.isEmpty()
        ? "%s has no argument %s; it takes none.".formatted(field, argument.getName())
        : "%s has no argument %s; it takes %s."
            .formatted(
                field,
                argument.getName(),
                known.stream().map(GraphQLArgument::getName).collect(joining(", ")));
  }

  private static @Nullable String missingArgument(Place place) {
    GraphQLFieldDefinition definition = place.definition();
    if (definition == null) {
      return null;
    }
    String required =
        definition.getArguments().stream()
            .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
            .map(ValidationAdvice::declared)
            .collect(joining(", "));
    String field = place.field().getName();
    return "%s needs %s(%s).".formatted(field, field, required);
  }

  private static @Nullable String wrongType(Place place) {
    Argument argument = place.argument();
    GraphQLFieldDefinition definition = place.definition();
    GraphQLArgument declared =
        argument == null || definition == null ? null : definition.getArgument(argument.getName());
    return argument == null || declared == null
        ? null
        : LiteralAdvice.misfit(
                "%s(%s)".formatted(place.field().getName(), argument.getName()),
                argument.getValue(),
                declared.getType())
            .orElse(null);
  }

  private static String declared(GraphQLArgument argument) {
    return argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType());
  }

  private static String plain(ValidationError error) {
    return ENGINE_PREFIX.matcher(String.valueOf(error.getMessage())).replaceFirst("");
  }
}

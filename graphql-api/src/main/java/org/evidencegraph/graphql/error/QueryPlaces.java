package org.evidencegraph.graphql.error;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a query by where they stand in its text, valid or not. Errors of the engine give
 * little more than that place.
 */
class QueryPlaces {
  private final GraphQLSchema schema;
  private final Map<SourceLocation, Place> places = new HashMap<>();

  /**
   * @param field as written
   * @param parent type that the field was asked of; null where it is not known
   * @param definition of the field; null where the parent has no such field
   * @param reachedBy the field that led to the parent; null at the root and in named fragments
   * @param argument the argument that stands at this place; null where the field itself does
   */
  record Place(
      Field field,
      @Nullable GraphQLFieldsContainer parent,
      @Nullable GraphQLFieldDefinition definition,
      @Nullable Field reachedBy,
      @Nullable Argument argument) {}

  QueryPlaces(GraphQLSchema schema, String query) {
    this.schema = schema;
    try {
      read(new Parser().parseDocument(query));
    } catch (InvalidSyntaxException e) {
      places.clear();
    }
  }

  Optional<Place> at(SourceLocation location) {
    return Optional.ofNullable(places.get(location));
  }

  private void read(Document document) {
    document
        .getDefinitionsOfType(OperationDefinition.class)
        .forEach(operation -> read(operation.getSelectionSet(), root(operation), null));
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(
            fragment -> read(fragment.getSelectionSet(), type(fragment.getTypeCondition()), null));
  }

  private @Nullable GraphQLFieldsContainer root(OperationDefinition operation) {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }

  private void read(
      @Nullable SelectionSet selections,
      @Nullable GraphQLFieldsContainer parent,
      @Nullable Field reachedBy) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      if (selection instanceof Field field) {
        read(field, parent, reachedBy);
      } else if (selection instanceof InlineFragment fragment) {
        TypeName condition = fragment.getTypeCondition();
        read(fragment.getSelectionSet(), condition == null ? parent : type(condition), reachedBy);
      }
    }
  }

  private void read(
      Field field, @Nullable GraphQLFieldsContainer parent, @Nullable Field reachedBy) {
    GraphQLFieldDefinition definition =
        parent == null ? null : parent.getFieldDefinition(field.getName());
    put(field.getSourceLocation(), new Place(field, parent, definition, reachedBy, null));
    for (Argument argument : field.getArguments()) {
      put(argument.getSourceLocation(), new Place(field, parent, definition, reachedBy, argument));
    }
    read(
        field.getSelectionSet(),
        definition == null ? null : container(definition.getType()),
        field);
  }

  private void put(@Nullable SourceLocation location, Place place) {
    if (location != null) {
      places.putIfAbsent(location, place);
    }
  }

  private @Nullable GraphQLFieldsContainer type(TypeName name) {
    return container(schema.getType(name.getName()));
  }

  private static @Nullable GraphQLFieldsContainer container(@Nullable GraphQLType type) {
    return type != null
            && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLFieldsContainer container
        ? container
        : null;
  }
}

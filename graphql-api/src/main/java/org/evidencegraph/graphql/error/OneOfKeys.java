package org.evidencegraph.graphql.error;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one key of a {@code @oneOf} input is never null: neither written so, nor by a variable that
 * may be null (sections 5.6.1 and 5.8.5 of the specification). The engine finds that only as it
 * runs, and a variable only when it is null.
 */
public final class OneOfKeys {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final List<ValidationError> errors = new ArrayList<>();

  /** Of the operation in hand. */
  private final Set<String> nullable = new HashSet<>();

  private final Set<String> spread = new HashSet<>();

  private OneOfKeys(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * @param document valid otherwise
   */
  public static List<ValidationError> errors(GraphQLSchema schema, Document document) {
    OneOfKeys keys = new OneOfKeys(schema);
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> keys.fragments.put(fragment.getName(), fragment));
    document.getDefinitionsOfType(OperationDefinition.class).forEach(keys::read);
    return keys.errors;
  }

  private void read(OperationDefinition operation) {
    nullable.clear();
    spread.clear();
    operation.getVariableDefinitions().stream()
        .filter(variable -> !(variable.getType() instanceof NonNullType))
        .filter(OneOfKeys::hasNoOtherValue)
        .forEach(variable -> nullable.add(variable.getName()));
    read(
        operation.getSelectionSet(),
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        });
  }

  private static boolean hasNoOtherValue(VariableDefinition variable) {
    return variable.getDefaultValue() == null || variable.getDefaultValue() instanceof NullValue;
  }

  private void read(@Nullable SelectionSet selections, @Nullable GraphQLType parent) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field when parent instanceof GraphQLFieldsContainer container ->
            read(field, container.getFieldDefinition(field.getName()));
        case InlineFragment inline ->
            read(
                inline.getSelectionSet(),
                inline.getTypeCondition() == null
                    ? parent
                    : schema.getType(inline.getTypeCondition().getName()));
        case FragmentSpread name when spread.add(name.getName()) -> {
          FragmentDefinition fragment = fragments.get(name.getName());
          if (fragment != null) {
            read(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()));
          }
        }
        default -> {
          // __typename of a union, or a fragment that was read.
        }
      }
    }
  }

  private void read(Field field, @Nullable GraphQLFieldDefinition definition) {
    if (definition == null) {
      return;
    }
    for (Argument argument : field.getArguments()) {
      GraphQLArgument declared = definition.getArgument(argument.getName());
      if (declared != null) {
        String path = "%s(%s)".formatted(field.getName(), argument.getName());
        read(path, argument.getValue(), declared.getType());
      }
    }
    read(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
  }

  private void read(String path, Value<?> value, GraphQLType declared) {
    GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
    if (value instanceof ArrayValue array && type instanceof GraphQLList list) {
      array.getValues().forEach(item -> read(path, item, list.getWrappedType()));
    } else if (type instanceof GraphQLList list) {
      read(path, value, list.getWrappedType());
    } else if (value instanceof ObjectValue object
        && type instanceof GraphQLInputObjectType input) {
      object.getObjectFields().forEach(key -> read(path, key, input));
    }
  }

  private void read(String path, ObjectField key, GraphQLInputObjectType input) {
    GraphQLInputObjectField declared = input.getFieldDefinition(key.getName());
    if (declared == null) {
      return;
    }
    String inner = path + "." + key.getName();
    if (input.isOneOf()) {
      if (key.getValue() instanceof NullValue) {
        add(key, "%s is null. %s".formatted(inner, EngineErrors.ONE_KEY));
      } else if (key.getValue() instanceof VariableReference variable
          && nullable.contains(variable.getName())) {
        add(
            key,
            "%s is $%s, which may be null. Declare it as $%s: %s!."
                .formatted(
                    inner,
                    variable.getName(),
                    variable.getName(),
                    GraphQLTypeUtil.simplePrint(declared.getType())));
      }
    }
    read(inner, key.getValue(), declared.getType());
  }

  private void add(ObjectField key, String message) {
    errors.add(
        ValidationError.newValidationError()
            .validationErrorType(ValidationErrorType.NullValueForNonNullArgument)
            .sourceLocation(key.getValue().getSourceLocation())
            .description(message)
            .build());
  }
}

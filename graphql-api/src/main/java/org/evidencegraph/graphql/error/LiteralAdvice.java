package org.evidencegraph.graphql.error;

import static java.util.stream.Collectors.joining;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.EnumValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the part of a value written in a query that does not fit its type, and says what would. */
class LiteralAdvice {

  private LiteralAdvice() {}

  /**
   * @param path of the value, such as {@code papers(filter)}
   */
  static Optional<String> misfit(String path, Value<?> value, GraphQLType type) {
    if (value instanceof VariableReference) {
      return Optional.empty();
    }
    if (value instanceof NullValue) {
      return GraphQLTypeUtil.isNonNull(type) ? takes(path, value, type) : Optional.empty();
    }
    return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
      case GraphQLList list -> inList(path, value, list);
      case GraphQLInputObjectType object -> inObject(path, value, object);
      case GraphQLEnumType choice -> inEnum(path, value, choice);
      case GraphQLScalarType scalar -> inScalar(path, value, scalar);
      default -> Optional.empty();
    };
  }

  // GraphQL takes one value for a list of one.
  private static Optional<String> inList(String path, Value<?> value, GraphQLList list) {
    List<? extends Value<?>> items =
        value instanceof ArrayValue array ? values(array) : List.of(value);
    return first(items, item -> misfit(path, item, list.getWrappedType()));
  }

  @SuppressWarnings("rawtypes") // as the engine declares them
  private static List<? extends Value<?>> values(ArrayValue array) {
    return array.getValues().stream().<Value<?>>map(item -> (Value) item).toList();
  }

  private static Optional<String> inObject(
      String path, Value<?> value, GraphQLInputObjectType type) {
    if (!(value instanceof ObjectValue object)) {
      return takes(path, value, type);
    }
    return first(object.getObjectFields(), field -> inField(path, field, type))
        .or(() -> missing(path, object, type))
        .or(() -> notOne(path, object, type));
  }

  private static Optional<String> inField(
      String path, ObjectField field, GraphQLInputObjectType type) {
    GraphQLInputObjectField known = type.getFieldDefinition(field.getName());
    return known == null
        ? Optional.of(
            "%s has no field %s; %s takes %s."
                .formatted(path, field.getName(), type.getName(), names(type)))
        : misfit(path + "." + field.getName(), field.getValue(), known.getType());
  }

  private static Optional<String> missing(
      String path, ObjectValue object, GraphQLInputObjectType type) {
    return type.getFieldDefinitions().stream()
        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
        .filter(field -> !field.hasSetDefaultValue())
        .filter(field -> !given(object).toList().contains(field.getName()))
        .map(
            field ->
                "%s lacks %s: %s."
                    .formatted(path, field.getName(), GraphQLTypeUtil.simplePrint(field.getType())))
        .findFirst();
  }

  private static Optional<String> notOne(
      String path, ObjectValue object, GraphQLInputObjectType type) {
    return type.isOneOf() && given(object).count() != 1
        ? Optional.of("%s takes exactly one of %s.".formatted(path, names(type)))
        : Optional.empty();
  }

  private static Optional<String> inEnum(String path, Value<?> value, GraphQLEnumType type) {
    return value instanceof EnumValue name && type.getValue(name.getName()) != null
        ? Optional.empty()
        : Optional.of(
            "%s is %s; it takes one of %s."
                .formatted(
                    path,
                    AstPrinter.printAstCompact(value),
                    type.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .collect(joining(", "))));
  }

  private static Optional<String> inScalar(String path, Value<?> value, GraphQLScalarType type) {
    try {
      type.getCoercing()
          .parseLiteral(
              value,
              CoercedVariables.emptyVariables(),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
      return Optional.empty();
    } catch (CoercingParseLiteralException e) {
      return takes(path, value, type);
    }
  }

  private static Optional<String> takes(String path, Value<?> value, GraphQLType type) {
    return Optional.of(
        "%s is %s; it takes %s."
            .formatted(path, AstPrinter.printAstCompact(value), GraphQLTypeUtil.simplePrint(type)));
  }

  private static Stream<String> given(ObjectValue object) {
    return object.getObjectFields().stream().map(ObjectField::getName);
  }

  private static String names(GraphQLInputObjectType type) {
    return type.getFieldDefinitions().stream()
        .map(GraphQLInputObjectField::getName)
        .collect(joining(", "));
  }

  private static <T> Optional<String> first(
      List<? extends T> items, Function<T, Optional<String>> advice) {
    return items.stream().map(advice).flatMap(Optional::stream).findFirst();
  }
}

package org.evidencegraph.graphql.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.regex.Pattern;

/// Tells errors of the GraphQL engine anew, in the words of the schema and with a code.
class EngineErrors {
  // Expected a value that can be converted to type 'Int' but it was a 'LinkedHashMap'
  private static final Pattern JAVA_TYPE = Pattern.compile("it was an? '(\\w+)'");

  private final GraphQLSchema schema;

  EngineErrors(GraphQLSchema schema) {
    this.schema = schema;
  }

  List<GraphQLError> retold(String query, List<GraphQLError> errors) {
    QueryPlaces places = new QueryPlaces(schema, query);
    return errors.stream().map(error -> retold(error, places)).toList();
  }

  private GraphQLError retold(GraphQLError error, QueryPlaces places) {
    if (error instanceof ApiError) {
      return error;
    }
    if (error instanceof ValidationError invalid) {
      return ApiError.at(
          invalid,
          ErrorCode.GRAPHQL_VALIDATION_FAILED,
          new ValidationAdvice(schema, places).message(invalid));
    }
    return ApiError.at(error, code(error), message(error));
  }

  private static ErrorCode code(GraphQLError error) {
    if (!(error.getErrorType() instanceof ErrorType type)) {
      return ErrorCode.INTERNAL;
    }
    return switch (type) {
      case InvalidSyntax -> ErrorCode.GRAPHQL_PARSE_FAILED;
      case OperationNotSupported -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
      case ExecutionAborted -> ErrorCode.QUERY_TOO_COMPLEX;
      // What is left of validation when the document itself was valid: the variables.
      case ValidationError ->
          error instanceof UnknownOperationException
              ? ErrorCode.GRAPHQL_VALIDATION_FAILED
              : ErrorCode.BAD_USER_INPUT;
      case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL;
    };
  }

  private static String message(GraphQLError error) {
    if (code(error) == ErrorCode.INTERNAL) {
      return "The server could not give a value that the schema promises here.";
    }
    String said = String.valueOf(error.getMessage());
    return JAVA_TYPE.matcher(said).replaceAll(found -> "it was " + spoken(found.group(1)));
  }

  private static String spoken(String javaType) {
    if (javaType.contains("Map")) {
      return "an object";
    }
    if (javaType.contains("List")) {
      return "a list";
    }
    return switch (javaType) {
      case "String" -> "a string";
      case "Boolean" -> "true or false";
      default -> "a number";
    };
  }
}

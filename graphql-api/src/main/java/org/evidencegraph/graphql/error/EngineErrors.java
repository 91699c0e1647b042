package org.evidencegraph.graphql.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells errors of the GraphQL engine anew, in the words of the schema and with a code.
class EngineErrors {
  // was a 'LinkedHashMap'
  private static final Pattern JAVA_NAME =
      Pattern.compile("'(LinkedHashMap|ArrayList|Integer|Long|Double|BigInteger|BigDecimal)'");
  private static final Map<String, String> SPOKEN =
      Map.of(
          "LinkedHashMap", "an object",
          "ArrayList", "a list",
          "Integer", "a number",
          "Long", "a number",
          "Double", "a number",
          "BigInteger", "a number",
          "BigDecimal", "a number");

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
    return JAVA_NAME
        .matcher(said)
        .replaceAll(found -> Matcher.quoteReplacement(spoken(found.group(1))));
  }

  private static String spoken(String javaName) {
    return SPOKEN.getOrDefault(javaName, javaName);
  }
}

package org.evidencegraph.graphql.error;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells errors of the GraphQL engine anew, in the words of the schema and with a code. */
class EngineErrors {
  private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

  // Expected a value that can be converted to type 'Int' but it was a 'LinkedHashMap'
  private static final Pattern JAVA_TYPE = Pattern.compile("it was an? '(\\w+)'");

  // Expected type 'Map' but was 'ArrayList'. Variables for input objects must be an instance of ...
  private static final Pattern NO_OBJECT =
      Pattern.compile("Expected type 'Map' but was '(\\w+)'\\. Variables for input objects.*");

  static final String ONE_KEY = "Give exactly one field of it a value that is not null.";

  private static final String ONCE =
      "Ask as the usual introspection query does: __schema and __type once, and the fields of"
          + " types not within fields.";

  private static final Map<String, Object> INTROSPECTION =
      Map.of("limit", "introspection", "fix", ONCE);

  static final Map<String, Object> KEY_PARTICULARS = Map.of("argument", "by", "fix", ONE_KEY);

  private final GraphQLSchema schema;

  EngineErrors(GraphQLSchema schema) {
    this.schema = schema;
  }

  List<GraphQLError> retold(ExecutionInput request, List<GraphQLError> errors) {
    if (errors.stream().anyMatch(ValidationError.class::isInstance)) {
      QueryPlaces places = new QueryPlaces(schema, request.getQuery());
      ValidationAdvice advice = new ValidationAdvice(places);
      return errors.stream().map(error -> retold(request, error, advice)).toList();
    }
    return errors.stream().map(error -> retold(request, error)).toList();
  }

  private static GraphQLError retold(
      ExecutionInput request, GraphQLError error, ValidationAdvice advice) {
    return error instanceof ValidationError invalid
        ? ApiError.at(invalid, ErrorCode.GRAPHQL_VALIDATION_FAILED, advice.message(invalid))
        : retold(request, error);
  }

  private static GraphQLError retold(ExecutionInput request, GraphQLError error) {
    if (error instanceof ApiError) {
      return error;
    }
    if (error instanceof OneOfNullValueException || error instanceof OneOfTooManyKeysException) {
      return ApiError.at(
          error, ErrorCode.BAD_USER_INPUT, error.getMessage() + " " + ONE_KEY, KEY_PARTICULARS);
    }
    if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
      return ApiError.at(
          error, ErrorCode.QUERY_TOO_COMPLEX, error.getMessage() + " " + ONCE, INTROSPECTION);
    }
    ErrorCode code = code(error);
    return code == ErrorCode.INTERNAL
        ? internal(request, error)
        : ApiError.at(error, code, spoken(String.valueOf(error.getMessage())));
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

  private static GraphQLError internal(ExecutionInput request, GraphQLError error) {
    String id = String.valueOf(request.getExecutionId());
    LOG.error("Fault {}: {}", id, error.getMessage());
    return ApiError.at(error, ErrorCode.INTERNAL, FetchErrors.faultMessage(id), Map.of("id", id));
  }

  /** Without names of Java's types. */
  static String spoken(String message) {
    String told =
        NO_OBJECT
            .matcher(message)
            .replaceAll(
                found ->
                    "Expected an object, but it was %s; send a JSON object with the fields of the type."
                        .formatted(type(found.group(1))));
    return JAVA_TYPE.matcher(told).replaceAll(found -> "it was " + type(found.group(1)));
  }

  private static String type(String javaType) {
    if (javaType.contains("Map")) {
      return "an object";
    }
    if (javaType.contains("List")) {
      return "a list";
    }
    return switch (javaType) {
      case "String" -> "a string";
      case "Boolean" -> "true or false";
      case "Upload" -> "a file";
      default -> "a number";
    };
  }
}

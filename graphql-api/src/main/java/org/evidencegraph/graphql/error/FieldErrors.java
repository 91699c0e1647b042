package org.evidencegraph.graphql.error;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;

/** Errors of a part of a field, whose other parts are answered. */
public final class FieldErrors {

  private FieldErrors() {}

  /** A mistake of the caller about one place of a list. */
  public static GraphQLError at(
      DataFetchingEnvironment field, int place, BadUserInputException mistake) {
    return new ApiError(
        String.valueOf(mistake.getMessage()),
        List.of(field.getField().getSourceLocation()),
        field.getExecutionStepInfo().getPath().segment(place).toList(),
        ErrorCode.BAD_USER_INPUT,
        mistake.extensions());
  }
}

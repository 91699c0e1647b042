package org.evidencegraph.graphql.error;

import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Optional;

/** Says of a query that is not run what is wrong with it, in the words that running it gives. */
public final class QueryMistakes {
  private QueryMistakes() {}

  /**
   * @param errors what validation found in this text
   * @return the first of them in plain English; empty when there is none
   */
  public static Optional<String> first(
      GraphQLSchema schema, String query, List<ValidationError> errors) {
    return errors.stream()
        .findFirst()
        .map(error -> new ValidationAdvice(new QueryPlaces(schema, query)).message(error));
  }
}

package org.evidencegraph.graphql.error;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of a query that is not run what is wrong with it, in the words that running it gives. */
public final class QueryMistakes {
  private QueryMistakes() {}

  /**
   * @param document what the text says
   * @return the first in plain English; empty when the query is valid
   */
  public static Optional<String> first(GraphQLSchema schema, String query, Document document) {
    List<ValidationError> errors =
        new Validator().validateDocument(schema, document, Locale.ENGLISH);
    return (errors.isEmpty() ? OneOfKeys.errors(schema, document) : errors)
        .stream()
            .findFirst()
            .map(error -> new ValidationAdvice(new QueryPlaces(schema, query)).message(error));
  }

  /** What the engine says of variables that do not fit, in plain English. */
  public static String ofVariables(GraphQLException mismatch) {
    return EngineErrors.spoken(String.valueOf(mismatch.getMessage()));
  }
}

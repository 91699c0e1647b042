package org.evidencegraph.graphql.upload;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.util.Locale;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** A file: only ever the value of a variable, put there by {@link MultipartRequests}. */
@Component
class UploadScalar implements RuntimeWiringConfigurer, Coercing<Upload, Upload> {
  private static final String FIX =
      "A file is sent as a part of a multipart/form-data request whose map names this variable;"
          + " for text, use the field text.";

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.scalar(GraphQLScalarType.newScalar().name("Upload").coercing(this).build());
  }

  @Override
  public Upload serialize(Object value, GraphQLContext context, Locale locale) {
    throw new CoercingSerializeException("a file is never part of an answer");
  }

  @Override
  public Upload parseValue(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof Upload upload) {
      return upload;
    }
    throw new CoercingParseValueException(FIX);
  }

  @Override
  public Upload parseLiteral(
      Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
    throw new CoercingParseLiteralException(FIX);
  }
}

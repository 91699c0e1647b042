package org.evidencegraph.graphql.intake;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/** Moments in UTC as RFC 3339 writes them: {@code 2026-11-22T02:41:07Z}. */
@Component
class DateTimeScalar implements RuntimeWiringConfigurer, Coercing<Instant, String> {

  @Override
  public void configure(RuntimeWiring.Builder wiring) {
    wiring.scalar(GraphQLScalarType.newScalar().name("DateTime").coercing(this).build());
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (value instanceof Instant instant) {
      return instant.toString();
    }
    throw new CoercingSerializeException("a DateTime is made of an Instant");
  }

  @Override
  public Instant parseValue(Object value, GraphQLContext context, Locale locale) {
    try {
      return Instant.parse(value.toString());
    } catch (DateTimeException e) {
      throw new CoercingParseValueException(expected(value.toString()), e);
    }
  }

  @Override
  public Instant parseLiteral(
      Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (!(value instanceof StringValue text) || text.getValue() == null) {
      throw new CoercingParseLiteralException(expected(AstPrinter.printAstCompact(value)));
    }
    try {
      return Instant.parse(text.getValue());
    } catch (DateTimeException e) {
      throw new CoercingParseLiteralException(expected('"' + text.getValue() + '"'), e);
    }
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.of(serialize(value, context, locale));
  }

  private static String expected(String value) {
    return "%s is no moment in UTC such as 2026-11-22T02:41:07Z".formatted(value);
  }
}

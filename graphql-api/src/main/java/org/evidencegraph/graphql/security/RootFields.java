package org.evidencegraph.graphql.security;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What an operation asks for at its root, with fragments put in place and skipped fields gone. */
public final class RootFields {

  private RootFields() {}

  /** None for an operation of a kind that the schema does not have. */
  public static Collection<MergedField> of(ExecutionContext operation) {
    GraphQLSchema schema = operation.getGraphQLSchema();
    GraphQLObjectType type = type(schema, operation.getOperationDefinition().getOperation());
    if (type == null) {
      return java.util.List.of();
    }
    FieldCollectorParameters parameters =
        FieldCollectorParameters.newParameters()
            .schema(schema)
            .objectType(type)
            .graphQLContext(operation.getGraphQLContext())
            .fragments(operation.getFragmentsByName())
            .variables(operation.getCoercedVariables().toMap())
            .build();
    return new FieldCollector()
        .collectFields(parameters, operation.getOperationDefinition().getSelectionSet())
        .getSubFieldsList();
  }

  private static @Nullable GraphQLObjectType type(GraphQLSchema schema, Operation operation) {
    return switch (operation) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }
}

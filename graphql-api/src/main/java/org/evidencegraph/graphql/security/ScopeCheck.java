package org.evidencegraph.graphql.security;

import static graphql.introspection.Introspection.TypeNameMetaFieldDef;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks at what an operation is about to do, before any of it is done: each needs {@code read}, and
 * each field of a mutation the scope that the schema names with {@code @needs}. A mutation that
 * names none is for {@code admin}.
 */
@Component
@Order(-1)
class ScopeCheck extends SimplePerformantInstrumentation {
  private final Callers callers;

  ScopeCheck(Callers callers) {
    this.callers = callers;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    if (!callers.isOpen()) {
      check(parameters.getExecutionContext());
    }
    return super.beginExecuteOperation(parameters, state);
  }

  private void check(ExecutionContext operation) {
    Caller caller =
        Caller.in(operation.getGraphQLContext())
            .orElseThrow(() -> callers.unauthenticated().exception());
    demand(caller, "This operation", Scope.READ);
    if (operation.getOperationDefinition().getOperation() == Operation.MUTATION) {
      for (MergedField field : RootFields.of(operation)) {
        if (!field.getName().equals(TypeNameMetaFieldDef.getName())) {
          demand(caller, field.getName(), needed(operation.getGraphQLSchema(), field.getName()));
        }
      }
    }
  }

  private void demand(Caller caller, String what, Scope scope) {
    if (!caller.may(scope)) {
      throw callers.forbidden(caller, what, scope).exception();
    }
  }

  /** Of a field of {@code Mutation}. */
  static Scope needed(GraphQLSchema schema, String mutation) {
    GraphQLFieldDefinition field =
        Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(mutation);
    GraphQLAppliedDirective needs = field == null ? null : field.getAppliedDirective("needs");
    String word = needs == null ? null : needs.getArgument("scope").getValue();
    return word == null ? Scope.ADMIN : Scope.of(word).orElseThrow();
  }
}

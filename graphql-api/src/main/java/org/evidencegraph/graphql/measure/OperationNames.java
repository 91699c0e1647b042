package org.evidencegraph.graphql.measure;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees which operation of a document is run, also when it is refused then. */
@Component
@Order(-3)
class OperationNames extends SimplePerformantInstrumentation {

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    MeteredOperation metered =
        parameters.getExecutionContext().getGraphQLContext().get(MeteredOperation.class);
    if (metered != null) {
      OperationDefinition operation = parameters.getExecutionContext().getOperationDefinition();
      metered.is(operation.getOperation(), operation.getName());
    }
    return super.beginExecuteOperation(parameters, state);
  }
}

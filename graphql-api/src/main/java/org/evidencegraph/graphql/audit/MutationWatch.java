package org.evidencegraph.graphql.audit;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import org.evidencegraph.graphql.intake.ImportDocumentsPayload;
import org.evidencegraph.graphql.security.RootFields;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees what a mutation is about to do, before anybody refuses it, and what came of it. */
@Component
@Order(-2)
class MutationWatch extends SimplePerformantInstrumentation {

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ExecutionContext operation = parameters.getExecutionContext();
    WatchedMutation watched = operation.getGraphQLContext().get(WatchedMutation.class);
    if (watched != null && isMutation(operation)) {
      RootFields.of(operation).stream()
          .filter(field -> !field.getName().startsWith("__"))
          .forEach(field -> watched.has(field.getResultKey(), field.getName()));
    }
    return super.beginExecuteOperation(parameters, state);
  }

  private static boolean isMutation(ExecutionContext operation) {
    return operation.getOperationDefinition().getOperation() == Operation.MUTATION;
  }

  @Override
  public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
      InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
    ExecutionContext operation = parameters.getExecutionContext();
    WatchedMutation watched =
        parameters.getExecutionStepInfo().getPath().getLevel() == 1 && isMutation(operation)
            ? operation.getGraphQLContext().get(WatchedMutation.class)
            : null;
    return watched == null
        ? FieldFetchingInstrumentationContext.NOOP
        : new Outcome(watched, parameters.getExecutionStepInfo().getResultKey());
  }

  /** Keeps the id of the run that a field began. */
  private record Outcome(WatchedMutation watched, String key)
      implements FieldFetchingInstrumentationContext {

    @Override
    public void onDispatched() {}

    @Override
    public void onCompleted(@Nullable Object result, @Nullable Throwable failure) {
      if (result instanceof ImportDocumentsPayload payload) {
        watched.began(key, payload.importRun().id().value());
      }
    }
  }
}
